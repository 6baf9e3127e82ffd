package io.integrationhub.inventorythreshold.stock.level;

import io.integrationhub.inventorythreshold.stock.level.StockEvent.Kind;
import java.util.List;

/** How the available quantity of a position compares with its threshold. */
public enum StockLevel {
    /** More than the threshold is available. */
    ABOVE,
    /** The threshold or less is available: the master is queried for each order. */
    REACHED,
    /** More is promised than available. */
    OVERSOLD;

    /** The level of an available quantity. */
    public static StockLevel of(long available, long threshold) {
        if (available < 0) {
            return OVERSOLD;
        }
        return available <= threshold ? REACHED : ABOVE;
    }

    /**
     * The events to publish when a position comes to this level from another one. A position that is no longer oversold
     * but still at its threshold causes no event.
     */
    public List<Kind> eventsSince(StockLevel before) {
        return switch (this) {
            case ABOVE -> before == ABOVE ? List.of() : List.of(Kind.REPLENISHED);
            case REACHED -> before == ABOVE ? List.of(Kind.THRESHOLD_REACHED) : List.of();
            case OVERSOLD ->
                switch (before) {
                    case ABOVE -> List.of(Kind.THRESHOLD_REACHED, Kind.OVERSOLD);
                    case REACHED -> List.of(Kind.OVERSOLD);
                    case OVERSOLD -> List.of();
                };
        };
    }
}
