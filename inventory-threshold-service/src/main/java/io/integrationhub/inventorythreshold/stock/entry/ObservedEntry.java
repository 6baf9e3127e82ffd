package io.integrationhub.inventorythreshold.stock.entry;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalLong;

/**
 * An inventory entry as read from commercetools.
 *
 * @param threshold the entry's own threshold; empty if it has none or the tenant does not use it
 */
public record ObservedEntry(EntryId id, Position position, long quantity, OptionalLong threshold) {}
