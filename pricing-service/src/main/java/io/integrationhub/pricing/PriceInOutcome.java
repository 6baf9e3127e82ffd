package io.integrationhub.pricing;

import io.integrationhub.stream.Outcome;

/** The outcome of a report about prices. A run reads what was accepted. */
public sealed interface PriceInOutcome extends Outcome {

    /** A run will read it within moments. */
    record Accepted() implements PriceInOutcome {

        @Override
        public String code() {
            return "accepted";
        }
    }

    /** Other parts of the delivery are missing. */
    record Incomplete() implements PriceInOutcome {

        @Override
        public String code() {
            return "incomplete";
        }
    }

    /** The delivery was complete before. */
    record AlreadyAccepted() implements PriceInOutcome {

        @Override
        public String code() {
            return "already-accepted";
        }
    }
}
