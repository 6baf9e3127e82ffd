package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.stream.Outcome;

/** How handling an event about an order ended. */
sealed interface OrderEventOutcome extends Outcome {

    /** The master has the order, and that is recorded. */
    record Recorded() implements OrderEventOutcome {

        @Override
        public String code() {
            return "recorded";
        }
    }

    /** The event does not concern stock. */
    record Irrelevant() implements OrderEventOutcome {

        @Override
        public String code() {
            return "irrelevant";
        }
    }
}
