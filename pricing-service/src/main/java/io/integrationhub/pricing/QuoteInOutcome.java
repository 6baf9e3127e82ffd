package io.integrationhub.pricing;

import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteStatus;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.stream.Outcome;

/** The outcome of a report of the master of quotes. */
public sealed interface QuoteInOutcome extends Outcome {

    /** The buyer can accept a quote with the reported prices. */
    record Offered(Quote quote) implements QuoteInOutcome {

        @Override
        public String code() {
            return "offered";
        }
    }

    /** The quote request is rejected. */
    record Rejected() implements QuoteInOutcome {

        @Override
        public String code() {
            return "rejected";
        }
    }

    /** The buyer cannot accept what was offered any more. */
    record Withdrawn() implements QuoteInOutcome {

        @Override
        public String code() {
            return "withdrawn";
        }
    }

    /** The negotiation is closed. */
    record Closed() implements QuoteInOutcome {

        @Override
        public String code() {
            return "closed";
        }
    }

    /** The report took effect before. */
    record AlreadyApplied() implements QuoteInOutcome {

        @Override
        public String code() {
            return "already-applied";
        }
    }

    /** A later report took effect before. */
    record Stale() implements QuoteInOutcome {

        @Override
        public String code() {
            return "stale";
        }
    }

    /** The master's prices are not final. */
    record Awaited() implements QuoteInOutcome {

        @Override
        public String code() {
            return "awaited";
        }
    }

    /** The negotiation was over when the report arrived. */
    record TooLate(QuoteRequestId id, QuoteStatus status) implements QuoteInOutcome {

        @Override
        public String code() {
            return "too-late";
        }
    }

    /** The quote request does not exist. */
    record NotFound(QuoteRequestId id) implements QuoteInOutcome {

        @Override
        public String code() {
            return "not-found";
        }
    }
}
