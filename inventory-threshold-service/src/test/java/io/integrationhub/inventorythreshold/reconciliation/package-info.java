@NullMarked
package io.integrationhub.inventorythreshold.reconciliation;

import org.jspecify.annotations.NullMarked;
