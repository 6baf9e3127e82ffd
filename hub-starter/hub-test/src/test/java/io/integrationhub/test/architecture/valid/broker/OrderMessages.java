package io.integrationhub.test.architecture.valid.broker;

import io.integrationhub.test.architecture.valid.ValidFlow;
import io.integrationhub.test.architecture.valid.order.Order;

/** Calls the flow. */
class OrderMessages {

    private final ValidFlow flow;

    OrderMessages(ValidFlow flow) {
        this.flow = flow;
    }

    void receive(String number) {
        flow.place(new Order(number, 0, "nobody@example.org"));
    }
}
