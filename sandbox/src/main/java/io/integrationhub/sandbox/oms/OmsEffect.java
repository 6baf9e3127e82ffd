package io.integrationhub.sandbox.oms;

import java.time.Instant;

/**
 * Something the OMS did because it was asked to, and cannot take back.
 *
 * @param kind what it did
 * @param orderId to which of its orders
 * @param number the order number of that order
 * @param key the idempotency key it was asked with; empty if none is sent for this kind
 * @param version the order's version after it
 * @param at when
 */
public record OmsEffect(Kind kind, String orderId, String number, String key, int version, Instant at) {

    /** What an OMS does with an order. */
    public enum Kind {
        PLACED,
        REPLACED,
        CANCELLED
    }
}
