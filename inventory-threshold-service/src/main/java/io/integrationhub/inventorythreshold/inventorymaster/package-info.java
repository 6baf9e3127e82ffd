/** The system that owns the stock: it is queried while a customer waits, and reserves stock for orders. */
@NullMarked
package io.integrationhub.inventorythreshold.inventorymaster;

import org.jspecify.annotations.NullMarked;
