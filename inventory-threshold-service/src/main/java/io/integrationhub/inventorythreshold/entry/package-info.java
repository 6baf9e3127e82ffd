/**
 * Keeps the inventory entries in commercetools equal to what is available. Start at {@code InventoryEntryWriter} and
 * {@code InventoryEntryFlow}.
 */
@NullMarked
package io.integrationhub.inventorythreshold.entry;

import org.jspecify.annotations.NullMarked;
