package io.integrationhub.customersync.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something a person did, or that happened to the person's order, as a platform records it.
 *
 * @param type what happened
 * @param uniqueId the same each time, so that a repeated activity counts once
 * @param at when it happened
 * @param isHistory whether it happened some time ago, so that no message to the person may follow
 * @param value the money it is about
 * @param line the line it is about, if it is about one
 */
public record OrderActivity(
        Type type,
        String uniqueId,
        Instant at,
        boolean isHistory,
        Amount value,
        PlacedOrder order,
        Optional<OrderLine> line) {

    /** What happened. */
    public enum Type {
        PLACED,
        /** One for each line of a placed order. */
        ORDERED_PRODUCT,
        UPDATED,
        FULFILLED,
        CANCELLED,
        REFUNDED
    }

    /** Identifies what happened at all targets. The products of an order belong to placing it. */
    public String key() {
        return switch (type) {
            case PLACED, ORDERED_PRODUCT -> "placed:" + order.id();
            case UPDATED -> "updated:" + uniqueId;
            case FULFILLED -> "fulfilled:" + uniqueId;
            case CANCELLED -> "cancelled:" + uniqueId;
            case REFUNDED -> "refunded:" + uniqueId;
        };
    }

    /** The lines that it is about. */
    public List<OrderLine> lines() {
        return line.map(List::of).orElseGet(order::lines);
    }
}
