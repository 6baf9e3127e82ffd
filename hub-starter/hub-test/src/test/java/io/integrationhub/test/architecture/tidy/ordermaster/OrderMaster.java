package io.integrationhub.test.architecture.tidy.ordermaster;

import io.integrationhub.test.architecture.tidy.order.Order;

/** The port. */
public interface OrderMaster {

    /** Placing the same order again changes nothing. */
    void place(Order order);
}
