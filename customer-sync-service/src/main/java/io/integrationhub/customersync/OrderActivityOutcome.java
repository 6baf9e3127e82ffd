package io.integrationhub.customersync;

import io.integrationhub.stream.Outcome;
import java.util.List;

/** The outcome of sending to another system what happened to an order. */
public sealed interface OrderActivityOutcome extends Outcome {

    /**
     * @param count number of activities that the target has now
     * @param findings what of them could not be sent
     */
    record Tracked(int count, List<String> findings) implements OrderActivityOutcome {

        public Tracked {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "tracked";
        }
    }

    /** The target was told before. */
    record UpToDate() implements OrderActivityOutcome {

        @Override
        public String code() {
            return "up-to-date";
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

    /** The event says nothing that a target receives. */
    record Irrelevant(String reason) implements OrderActivityOutcome {

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
