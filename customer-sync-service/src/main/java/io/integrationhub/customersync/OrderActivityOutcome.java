package io.integrationhub.customersync;

import io.integrationhub.stream.Outcome;

/** The outcome of sending to another system what happened to an order. */
public sealed interface OrderActivityOutcome extends Outcome {

    /** @param count number of activities that the target has now */
    record Tracked(int count) implements OrderActivityOutcome {

        @Override
        public String code() {
            return "tracked";
        }
    }

    /** The target does not receive it. */
    record NotTracked(String reason) implements OrderActivityOutcome {

        @Override
        public String code() {
            return "not-tracked";
        }
    }

    /** The person was erased and must not come back. */
    record Suppressed() implements OrderActivityOutcome {

        @Override
        public String code() {
            return "suppressed";
        }
    }

    /** @param type type of an event that no target receives */
    record Irrelevant(String type) implements OrderActivityOutcome {

        @Override
        public String code() {
            return "irrelevant";
        }
    }

    /** The target rejects it. */
    record Rejected(String reason) implements OrderActivityOutcome {

        @Override
        public String code() {
            return "rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }
}
