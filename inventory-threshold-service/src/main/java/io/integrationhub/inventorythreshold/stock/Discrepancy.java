package io.integrationhub.inventorythreshold.stock;

import java.time.Instant;

/**
 * A position whose quantity at the master differs from what its reports imply: a report was lost, or the master sold
 * some without reporting it.
 *
 * @param expected quantity the master should have
 * @param actual quantity the master has
 * @param since when the discrepancy was first found; one found only once may be a report in transit
 */
public record Discrepancy(Position position, long expected, long actual, Instant since) {}
