package io.integrationhub.sandbox.oms;

import java.time.Instant;
import java.util.Map;

/**
 * Stock kept for an order that may come.
 *
 * @param key the order's id in commercetools
 * @param items how many of what
 * @param expiresAt when it ends by itself, unless it was confirmed
 */
public record OmsReservation(String id, String key, Map<OmsPlace, Long> items, Instant expiresAt, State state) {

    /** How far a reservation is. */
    public enum State {
        ACTIVE,
        /** The order is sure: it does not expire any more. */
        CONFIRMED,
        /** The order came and took the stock. */
        USED,
        RELEASED
    }

    public OmsReservation {
        items = Map.copyOf(items);
    }

    /** Whether its stock is kept from others. */
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
