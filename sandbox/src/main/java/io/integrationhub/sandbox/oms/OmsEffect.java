package io.integrationhub.sandbox.oms;

import java.time.Instant;

/**
 * The irreversible effect of a request on an order.
 *
 * @param kind what was done
 * @param orderId the order's id in the OMS
 * @param number the order number
 * @param key the idempotency key of the request; empty for requests that have none
 * @param version the order's version after the effect
 * @param at the time of the effect
 */
public record OmsEffect(Kind kind, String orderId, String number, String key, int version, Instant at) {

    /** What a request can do to an order. */
    public enum Kind {
        PLACED,
        REPLACED,
        CANCELLED
    }
}
