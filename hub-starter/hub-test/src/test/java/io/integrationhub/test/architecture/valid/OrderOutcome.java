package io.integrationhub.test.architecture.valid;

import io.integrationhub.stream.Outcome;

/** An outcome whose types state their codes. */
public sealed interface OrderOutcome extends Outcome {

    /** The order was placed. */
    record Placed(String receipt) implements OrderOutcome {
        @Override
        public String code() {
            return "placed";
        }
    }

    /** The order was not placed. */
    enum NotPlaced implements OrderOutcome {
        HELD_BACK("held-back"),
        DELETED("deleted");

        private final String code;

        NotPlaced(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
