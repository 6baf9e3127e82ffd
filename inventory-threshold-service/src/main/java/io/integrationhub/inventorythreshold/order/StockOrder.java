package io.integrationhub.inventorythreshold.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is of interest about an order that exists.
 *
 * @param number what people call it
 * @param exportedAt when it was marked as handed over to its master; empty if it was not
 * @param isCalledOff whether it is cancelled
 * @param isImported whether it was made of nothing in commercetools, which asks nobody then
 */
public record StockOrder(
        OrderId id,
        String number,
        Instant createdAt,
        Optional<Instant> exportedAt,
        boolean isCalledOff,
        boolean isImported,
        List<OrderLine> lines) {

    /** The mark of an order that was accepted without the master's word. */
    public static final String UNCONFIRMED = "unconfirmed";

    public StockOrder {
        lines = List.copyOf(lines);
    }
}
