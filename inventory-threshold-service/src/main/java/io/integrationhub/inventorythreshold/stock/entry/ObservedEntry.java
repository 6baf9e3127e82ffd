package io.integrationhub.inventorythreshold.stock.entry;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalLong;

/**
 * An inventory entry as it was read.
 *
 * @param quantity what it shows
 * @param threshold its own, if it has one and the tenant heeds it
 */
public record ObservedEntry(EntryId id, Position position, long quantity, OptionalLong threshold) {}
