package io.integrationhub.test.architecture.valid.ordermaster;

import io.integrationhub.test.architecture.valid.order.Order;

/** A public class of an edge: final, and no adapter of a port. */
public final class OrderReceipts {

    /** The receipt of an order. */
    public String of(Order order) {
        return "receipt-" + order.number();
    }
}
