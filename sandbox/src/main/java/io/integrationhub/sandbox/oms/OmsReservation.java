package io.integrationhub.sandbox.oms;

import java.time.Instant;
import java.util.Map;

/**
 * Stock that is reserved for an order that may be placed.
 *
 * @param key the order's id in commercetools
 * @param items the reserved quantity per position
 * @param expiresAt when it expires unless it was confirmed
 */
public record OmsReservation(String id, String key, Map<OmsStockPosition, Long> items, Instant expiresAt, State state) {

    /** The state of a reservation. */
    public enum State {
        ACTIVE,
        /** The order is certain, so the reservation no longer expires. */
        CONFIRMED,
        /** The order was placed and took the stock. */
        USED,
        RELEASED
    }

    public OmsReservation {
        items = Map.copyOf(items);
    }

    /** Whether its stock is unavailable to others. */
    boolean holds(Instant now) {
        return switch (state) {
            case ACTIVE -> now.isBefore(expiresAt);
            case CONFIRMED -> true;
            case USED, RELEASED -> false;
        };
    }

    OmsReservation withState(State other) {
        return new OmsReservation(id, key, items, expiresAt, other);
    }
}
