package io.integrationhub.orderexport.acceptance;

import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStandIn;
import java.time.Duration;

/** The ways in which an OMS can be unavailable. */
enum Outage {
    REFUSES_CONNECTIONS {
        @Override
        void begin(OmsStandIn oms) {
            oms.goDown();
        }

        @Override
        void end(OmsStandIn oms) {
            oms.comeUp();
        }
    },
    /** Responds only after the hub has given up; by then it has processed the request. */
    HANGS {
        @Override
        void begin(OmsStandIn oms) {
            oms.setFaults(new OmsFault.Slow(CALL_TIMEOUT.multipliedBy(2)));
        }

        @Override
        void end(OmsStandIn oms) {
            oms.setFaults();
        }
    };

    /** Time after which the hub gives up waiting for a response. */
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

    abstract void begin(OmsStandIn oms);

    abstract void end(OmsStandIn oms);
}
