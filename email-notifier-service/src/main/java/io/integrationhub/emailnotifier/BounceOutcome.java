package io.integrationhub.emailnotifier;

import io.integrationhub.stream.Outcome;

/** How reports about mails were recorded. */
public sealed interface BounceOutcome extends Outcome {

    /** Addresses get no mails any more. */
    record Recorded(int addresses) implements BounceOutcome {

        @Override
        public String code() {
            return "recorded";
        }
    }

    /** None of the reports stops mails: deliveries, openings, temporary failures. */
    record Irrelevant() implements BounceOutcome {

        @Override
        public String code() {
            return "irrelevant";
        }
    }
}
