package io.integrationhub.pricing.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened in a negotiation and that other services may want to know.
 *
 * @param key identifies it within the negotiation
 * @param status which state of the negotiation it led to
 * @param quote the quote that it is about
 */
public record QuoteFact(Kind kind, String key, QuoteStatus status, Optional<Quote> quote) {

    /** What happened. */
    public enum Kind {
        /** A buyer asks for a quote. */
        REQUESTED,
        /** A seller began to prepare one. */
        STAGED,
        /** The buyer received one. */
        PRICED,
        /** Buyer or seller decided, or the quote expired. */
        DECIDED
    }

    /** All that happened so far, in its order. */
    public static List<QuoteFact> of(Negotiation negotiation, Instant now) {
        List<QuoteFact> facts = new ArrayList<>();
        facts.add(new QuoteFact(Kind.REQUESTED, "requested", QuoteStatus.REQUESTED, Optional.empty()));
        negotiation
                .staged()
                .ifPresent(staged -> facts.add(new QuoteFact(
                        Kind.STAGED, "staged:" + staged.id(), QuoteStatus.IN_PROGRESS, Optional.empty())));
        for (Quote quote : negotiation.quotes()) {
            facts.add(new QuoteFact(Kind.PRICED, "priced:" + quote.id(), QuoteStatus.OFFERED, Optional.of(quote)));
            decisionOn(quote, now)
                    .ifPresent(status -> facts.add(new QuoteFact(
                            Kind.DECIDED, "decided:" + quote.id() + ":" + status.code(), status, Optional.of(quote))));
        }
        NegotiationState state = negotiation.stateAt(now);
        if (state.status().isFinal() && state.quote().isEmpty()) {
            facts.add(
                    new QuoteFact(Kind.DECIDED, "decided:" + state.status().code(), state.status(), Optional.empty()));
        }
        return List.copyOf(facts);
    }

    private static Optional<QuoteStatus> decisionOn(Quote quote, Instant now) {
        return switch (quote.state()) {
            case PENDING -> quote.isExpired(now) ? Optional.of(QuoteStatus.EXPIRED) : Optional.empty();
            case DECLINED -> Optional.of(QuoteStatus.DECLINED);
            case DECLINED_FOR_RENEGOTIATION, RENEGOTIATION_ADDRESSED ->
                Optional.of(QuoteStatus.RENEGOTIATION_REQUESTED);
            case ACCEPTED -> Optional.of(QuoteStatus.ACCEPTED);
            case WITHDRAWN -> Optional.of(QuoteStatus.WITHDRAWN);
        };
    }
}
