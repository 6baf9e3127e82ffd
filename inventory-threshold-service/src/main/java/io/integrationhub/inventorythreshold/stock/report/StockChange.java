package io.integrationhub.inventorythreshold.stock.report;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/**
 * A change of a position's quantity since the master's last report.
 *
 * @param delta negative for a decrease
 * @param asOf when the change happened, by the master's clock; reports of that time or later include it
 * @param id identifies the change among those of its position, so that a repeated one counts once
 * @param sequence the master's own number for its statements about the position; 0 if it has none
 */
public record StockChange(Position position, long delta, Instant asOf, String id, long sequence)
        implements StockUpdate {

    public StockChange {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a change needs an id");
        }
    }
}
