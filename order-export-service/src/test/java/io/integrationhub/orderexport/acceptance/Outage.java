package io.integrationhub.orderexport.acceptance;

import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStandIn;
import java.time.Duration;

/** In which way an OMS is away. */
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
    /** Answers when nobody listens any more; what it was asked for it has done by then. */
    HANGS {
        @Override
        void begin(OmsStandIn oms) {
            oms.setFaults(new OmsFault.Slow(CALLS_GIVEN_UP_AFTER.multipliedBy(2)));
        }

        @Override
        void end(OmsStandIn oms) {
            oms.setFaults();
        }
    };

    /** How long the hub waits for an answer, so that hanging is longer. */
    static final Duration CALLS_GIVEN_UP_AFTER = Duration.ofSeconds(2);

    abstract void begin(OmsStandIn oms);

    abstract void end(OmsStandIn oms);
}
