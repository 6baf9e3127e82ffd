/** Stock in from its master; past a threshold the master is asked before an order is created. */
@NullMarked
package io.integrationhub.inventorythreshold;

import org.jspecify.annotations.NullMarked;
