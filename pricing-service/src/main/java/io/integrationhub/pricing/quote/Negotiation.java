package io.integrationhub.pricing.quote;

import io.integrationhub.pricing.quote.content.QuoteRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A quote request as it is in commercetools now, with what answered it.
 *
 * @param staged the newest one
 * @param quotes oldest first
 */
public record Negotiation(QuoteRequest request, Optional<StagedQuote> staged, List<Quote> quotes) {

    public Negotiation {
        quotes = quotes.stream().sorted(Comparator.comparing(Quote::createdAt)).toList();
    }

    /** How far it is: what the buyer made of the newest quote, unless the request itself ended. */
    public NegotiationState stateAt(Instant now) {
        Optional<Quote> newest = newest();
        QuoteStatus ofQuote = newest.map(quote -> statusOf(quote, now)).orElse(QuoteStatus.REQUESTED);
        if (ofQuote == QuoteStatus.ACCEPTED || ofQuote == QuoteStatus.DECLINED) {
            return new NegotiationState(ofQuote, newest);
        }
        return switch (request.state()) {
            case REJECTED -> new NegotiationState(QuoteStatus.REJECTED, Optional.empty());
            case CANCELLED -> new NegotiationState(QuoteStatus.CANCELLED, Optional.empty());
            case CLOSED -> new NegotiationState(QuoteStatus.CLOSED, Optional.empty());
            case ACCEPTED, SUBMITTED ->
                newest.isPresent()
                        ? new NegotiationState(ofQuote, newest)
                        : new NegotiationState(beforeTheFirstQuote(), Optional.empty());
        };
    }

    private QuoteStatus beforeTheFirstQuote() {
        return staged.isPresent() ? QuoteStatus.IN_PROGRESS : QuoteStatus.REQUESTED;
    }

    private static QuoteStatus statusOf(Quote quote, Instant now) {
        return switch (quote.state()) {
            case PENDING -> quote.isExpired(now) ? QuoteStatus.EXPIRED : QuoteStatus.OFFERED;
            case ACCEPTED -> QuoteStatus.ACCEPTED;
            case DECLINED -> QuoteStatus.DECLINED;
            case DECLINED_FOR_RENEGOTIATION, RENEGOTIATION_ADDRESSED -> QuoteStatus.RENEGOTIATION_REQUESTED;
            case WITHDRAWN -> QuoteStatus.WITHDRAWN;
        };
    }

    private Optional<Quote> newest() {
        return quotes.isEmpty() ? Optional.empty() : Optional.of(quotes.getLast());
    }

    /** The quotes that a buyer could accept, except the one with this key. */
    public List<Quote> pendingExcept(String key) {
        return quotes.stream()
                .filter(quote -> quote.state() == QuoteState.PENDING)
                .filter(quote -> !quote.key().equals(key))
                .toList();
    }

    /** The quote with this key. */
    public Optional<Quote> quoteWithKey(String key) {
        return quotes.stream().filter(quote -> quote.key().equals(key)).findFirst();
    }

    /** When the newest quote expires, if it still can. */
    public Optional<Instant> expiresAt(Instant now) {
        return newest().filter(quote -> quote.state() == QuoteState.PENDING && !quote.isExpired(now))
                .flatMap(Quote::validTo);
    }
}
