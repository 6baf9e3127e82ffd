package io.integrationhub.test.architecture.tidy.broker;

import io.integrationhub.test.architecture.tidy.TidyFlow;
import io.integrationhub.test.architecture.tidy.order.Order;

/** Takes messages to the flow. */
class OrderMessages {

    private final TidyFlow flow;

    OrderMessages(TidyFlow flow) {
        this.flow = flow;
    }

    void receive(String number) {
        flow.place(new Order(number, 0, "nobody@example.org"));
    }
}
