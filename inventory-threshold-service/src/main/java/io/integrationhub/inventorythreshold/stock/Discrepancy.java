package io.integrationhub.inventorythreshold.stock;

import java.time.Instant;

/**
 * A position of which the master says something else than follows from its last word and what it was told since: a
 * report was lost, or it sold some of it and never said so.
 *
 * @param expected what it would have to say
 * @param there what it says
 * @param since when that was found first; what is found but once may be a report under way
 */
public record Discrepancy(Position position, long expected, long there, Instant since) {}
