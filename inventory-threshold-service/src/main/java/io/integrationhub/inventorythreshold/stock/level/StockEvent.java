package io.integrationhub.inventorythreshold.stock.level;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/**
 * A change of a position that is published to other services.
 *
 * @param sequence numbers the position's events from 1; the higher is the newer
 * @param available quantity that could still be sold at that time
 * @param threshold the position's threshold at that time
 */
public record StockEvent(Position position, Kind kind, long sequence, long available, long threshold, Instant at) {

    /** What happened. */
    public enum Kind {
        THRESHOLD_REACHED,
        /** The available quantity is above the threshold again. */
        REPLENISHED,
        OVERSOLD,
        /** The available quantity changed; published only where a tenant asks for every change. */
        CHANGED
    }
}
