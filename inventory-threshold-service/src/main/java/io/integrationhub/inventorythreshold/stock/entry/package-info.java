/** Inventory entries: what they are and what they should be. */
@NullMarked
package io.integrationhub.inventorythreshold.stock.entry;

import org.jspecify.annotations.NullMarked;
