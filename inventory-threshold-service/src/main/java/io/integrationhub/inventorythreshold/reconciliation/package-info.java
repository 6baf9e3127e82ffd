/** Compares the recorded stock with the master's and repairs the differences. Start at {@code ReconciliationFlow}. */
@NullMarked
package io.integrationhub.inventorythreshold.reconciliation;

import org.jspecify.annotations.NullMarked;
