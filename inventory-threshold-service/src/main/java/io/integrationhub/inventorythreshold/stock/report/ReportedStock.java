package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/**
 * The quantity that the master has of a position.
 *
 * @param quantity what the master can still promise: orders it has are already deducted
 * @param asOf when the quantity was true, by the master's clock
 * @param sequence the master's own number for its statements about the position; 0 if it has none
 */
public record ReportedStock(Position position, long quantity, Instant asOf, long sequence) implements StockUpdate {

    /** A quantity without a sequence number. */
    public static ReportedStock of(Position position, long quantity, Instant asOf) {
        return new ReportedStock(position, quantity, asOf, 0);
    }

    /** Whether this follows another report of the same position: by sequence if both have one, by time otherwise. */
    public boolean isNewerThan(ReportedStock other) {
        return sequence > 0 && other.sequence > 0 ? sequence > other.sequence : asOf.isAfter(other.asOf);
    }
}
