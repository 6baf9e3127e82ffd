package io.integrationhub.inventorythreshold.stock;

import java.time.Instant;
import java.util.List;

/**
 * What is of interest about an order that exists.
 *
 * @param number what people call it
 * @param isCalledOff whether it is cancelled
 */
public record StockOrder(
        OrderId id, String number, Instant createdAt, boolean isCalledOff, List<OrderLine> lines) {

    /** The mark of an order that was accepted without the master's word. */
    public static final String UNCONFIRMED = "unconfirmed";

    public StockOrder {
        lines = List.copyOf(lines);
    }
}
