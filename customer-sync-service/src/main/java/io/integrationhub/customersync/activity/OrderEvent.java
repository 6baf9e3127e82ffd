package io.integrationhub.customersync.activity;

import java.time.Instant;
import java.util.Optional;

/** What the hub's events say about an order. */
public sealed interface OrderEvent {

    String orderId();

    /** The order was placed. */
    record Placed(String orderId) implements OrderEvent {}

    /**
     * Content of the order changed.
     *
     * @param version the order's version in commercetools
     */
    record Changed(String orderId, long version, Instant at) implements OrderEvent {}

    /** The order or its shipment came into another state: all goods may have been sent, or handed over. */
    record Progressed(String orderId, Instant at) implements OrderEvent {}

    /** The order was cancelled. */
    record Cancelled(String orderId, Instant at) implements OrderEvent {}

    /**
     * Money was paid back.
     *
     * @param transaction identifies the refund: an order may have several
     * @param amount what came back this time; empty if the event does not say so
     */
    record Refunded(String orderId, Instant at, String transaction, Optional<Amount> amount) implements OrderEvent {}

    /** Items came back, or were refunded. */
    record Returned(String orderId, Instant at) implements OrderEvent {}
}
