package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/**
 * So many more or less of a position than the master said before.
 *
 * @param by below zero for less
 * @param asOf when it happened, by the master's clock: words that are not older include it
 * @param mark what tells a repeated change from another one
 */
public record StockChange(Position position, long by, Instant asOf, Mark mark) implements StockUpdate {

    /**
     * What tells a repeated change.
     *
     * @param id the same whenever the change is told, and of no other change to the position
     * @param sequence the master's own numbering of what it says about the position; 0 if none
     */
    public record Mark(String id, long sequence) {

        public Mark {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a change without an id");
            }
        }
    }
}
