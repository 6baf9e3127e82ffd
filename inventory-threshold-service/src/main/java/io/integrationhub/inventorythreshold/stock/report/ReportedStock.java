package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/**
 * What the master says there is of a position.
 *
 * @param quantity what can be promised, orders the master has taken off
 * @param asOf when that was so, by the master's clock
 * @param sequence the master's own numbering of its words on this position; 0 if it has none
 */
public record ReportedStock(Position position, long quantity, Instant asOf, long sequence) implements StockUpdate {

    /** Whether this is said after another word on the same position. */
    public boolean isNewerThan(ReportedStock other) {
        return sequence > 0 && other.sequence > 0 ? sequence > other.sequence : asOf.isAfter(other.asOf);
    }
}
