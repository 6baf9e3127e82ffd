package io.integrationhub.test.architecture.untidy.ordermaster;

import io.integrationhub.test.architecture.untidy.UntidyFlow;

/** An adapter that knows the flow. */
class HttpOrderMaster {

    UntidyFlow flow = new UntidyFlow();
}
