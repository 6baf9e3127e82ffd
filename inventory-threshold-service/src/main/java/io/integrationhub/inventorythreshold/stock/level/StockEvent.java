package io.integrationhub.inventorythreshold.stock.level;

import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;

/**
 * A position that came to stand differently to its threshold, or at another number.
 *
 * @param number counts the position's crossings from 1: the higher is the newer
 * @param available what could still be sold then
 */
public record StockEvent(Position position, Kind kind, long number, long available, long threshold, Instant at) {

    /** What happened. */
    public enum Kind {
        THRESHOLD_REACHED,
        BACK_ABOVE,
        OVERSOLD,
        /** What can be sold is another number; told only where a tenant wants each. */
        CHANGED
    }
}
