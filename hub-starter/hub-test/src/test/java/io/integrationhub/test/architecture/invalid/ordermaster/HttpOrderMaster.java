package io.integrationhub.test.architecture.invalid.ordermaster;

import io.integrationhub.test.architecture.invalid.InvalidFlow;

/** An adapter that depends on the flow. */
class HttpOrderMaster {

    InvalidFlow flow = new InvalidFlow();
}
