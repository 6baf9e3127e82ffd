package io.integrationhub.inventorythreshold.stock;

import java.util.OptionalLong;

/**
 * An inventory entry as it was read.
 *
 * @param quantity what it shows
 * @param threshold its own, if it has one and the tenant heeds it
 */
public record SeenEntry(EntryId id, Position position, long quantity, OptionalLong threshold) {}
