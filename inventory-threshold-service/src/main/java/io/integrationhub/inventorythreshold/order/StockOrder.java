package io.integrationhub.inventorythreshold.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order in commercetools, reduced to what concerns stock.
 *
 * @param number the order number, or the id if there is none
 * @param exportedAt when the order was marked as exported to its master; empty if it was not
 * @param isImported whether the order was created without a cart or quote; no Extension is called for such orders
 */
public record StockOrder(
        OrderId id,
        String number,
        Instant createdAt,
        Optional<Instant> exportedAt,
        boolean isCancelled,
        boolean isImported,
        List<OrderLine> lines) {

    /** Value of the custom field on orders that were accepted without confirmation by the master. */
    public static final String UNCONFIRMED = "unconfirmed";

    public StockOrder {
        lines = List.copyOf(lines);
    }
}
