package io.integrationhub.pricing;

import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.stream.Outcome;

/** The outcome of publishing and sending how far a negotiation is. */
public sealed interface QuoteOutOutcome extends Outcome {

    /** The master has the request. */
    record Submitted(String externalId) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "submitted";
        }
    }

    /** The master knows how far the negotiation is. */
    record StatusSent(String status) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "status-sent";
        }
    }

    /** The master knew it before. */
    record UpToDate(String status) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "up-to-date";
        }
    }

    /** The request ended before it was sent. */
    record NeverSent(String status) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "never-sent";
        }
    }

    /** Quotes are mastered in commercetools: events were published, and nothing is sent. */
    record Published(String status) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "published";
        }
    }

    /** The quote request, or what the message was about, was deleted. */
    record Deleted() implements QuoteOutOutcome {

        @Override
        public String code() {
            return "deleted";
        }
    }

    /** The message is about an order that accepts no quote. */
    record Irrelevant() implements QuoteOutOutcome {

        @Override
        public String code() {
            return "irrelevant";
        }
    }

    /** The master rejected the request, or the status, before. */
    record AlreadyRejected(String status) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "already-rejected";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The master rejected the request. */
    record RequestRejected(QuoteRequestId id, String reason) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "request-rejected";
        }
    }

    /** The master did not accept the status. */
    record StatusRejected(QuoteRequestId id, String status, String reason) implements QuoteOutOutcome {

        @Override
        public String code() {
            return "status-rejected";
        }
    }
}
