package io.integrationhub.pricing.quote;

/** What the master of quotes has to be sent. */
public sealed interface StatusDecision {

    /** The request. */
    record Submit() implements StatusDecision {}

    /** The state, which it does not know. */
    record Send(NegotiationState state) implements StatusDecision {}

    /** Nothing: it knows the state. */
    record UpToDate() implements StatusDecision {}

    /** Nothing: the request ended before it was sent. */
    record NeverSent() implements StatusDecision {}

    /** Nothing: it rejected the request, or this state, before. */
    record Skip() implements StatusDecision {}

    /** Decides from the state in commercetools and what was recorded. */
    static StatusDecision of(NegotiationState state, QuoteEntry entry) {
        if (entry.isRejected()) {
            return new Skip();
        }
        if (entry.externalId().isEmpty()) {
            // An attempt whose receipt is unknown is repeated, so that the master learns how it ended.
            boolean isOpen = !state.status().isFinal() && state.status() != QuoteStatus.WITHDRAWN;
            return isOpen || entry.isAttempted() ? new Submit() : new NeverSent();
        }
        // A report that is taking effect withdraws the quote that it replaces.
        boolean isReplaced = state.status() == QuoteStatus.WITHDRAWN && entry.started() > entry.applied();
        boolean isKnown = entry.reported().filter(state.marker()::equals).isPresent();
        if (state.status().isOpenRequest() || isReplaced || isKnown) {
            return new UpToDate();
        }
        return entry.rejectedState().filter(state.marker()::equals).isPresent() ? new Skip() : new Send(state);
    }
}
