package io.integrationhub.pricing.quote;

import java.util.Optional;

/**
 * How far a negotiation is.
 *
 * @param quote the quote that it is about; empty before the first one and if the request itself ended
 */
public record NegotiationState(QuoteStatus status, Optional<Quote> quote) {

    /** Identifies this state among all that the negotiation goes through. */
    public String marker() {
        return status.code() + quote.map(it -> ":" + it.id()).orElse("");
    }
}
