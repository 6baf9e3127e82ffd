package io.integrationhub.test.architecture.valid.ordermaster;

import io.integrationhub.test.architecture.valid.order.Order;

/** The port. */
public interface OrderMaster {

    /** Placing the same order again changes nothing. */
    void place(Order order);
}
