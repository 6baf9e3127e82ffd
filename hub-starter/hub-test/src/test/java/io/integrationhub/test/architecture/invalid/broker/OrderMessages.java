package io.integrationhub.test.architecture.invalid.broker;

import io.integrationhub.test.architecture.invalid.InvalidFlow;

/** A public adapter, whose package and the flow's depend on each other. */
public class OrderMessages {

    void receive() {
        new InvalidFlow();
    }
}
