package io.integrationhub.inventorythreshold.stock.level;

import java.util.List;

/** How what is available stands to its threshold. */
public enum StockLevel {
    /** There is more than the threshold. */
    ABOVE,
    /** At the threshold or below it: the master is asked about every order. */
    REACHED,
    /** More is promised than there is. */
    OVERSOLD;

    /** The level of this much. */
    public static StockLevel of(long available, long threshold) {
        if (available < 0) {
            return OVERSOLD;
        }
        return available <= threshold ? REACHED : ABOVE;
    }

    /**
     * What others want to know when a position comes here from another level; nothing when an oversell is mended and
     * the threshold is still reached.
     */
    public List<StockEvent.Kind> from(StockLevel before) {
        return switch (this) {
            case ABOVE -> before == ABOVE ? List.of() : List.of(StockEvent.Kind.BACK_ABOVE);
            case REACHED -> before == ABOVE ? List.of(StockEvent.Kind.THRESHOLD_REACHED) : List.of();
            case OVERSOLD ->
                switch (before) {
                    case ABOVE -> List.of(StockEvent.Kind.THRESHOLD_REACHED, StockEvent.Kind.OVERSOLD);
                    case REACHED -> List.of(StockEvent.Kind.OVERSOLD);
                    case OVERSOLD -> List.of();
                };
        };
    }
}
