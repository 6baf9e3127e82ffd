package io.integrationhub.pricing.quote;

import io.integrationhub.pricing.quote.report.QuoteReport;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a report of the master. */
public sealed interface ReportDecision {

    /** The buyer gets a quote with its prices. */
    record Offer() implements ReportDecision {}

    /** The quote was created before, but that was not recorded. */
    record Record(Quote quote) implements ReportDecision {}

    /** The request is rejected. */
    record Reject() implements ReportDecision {}

    /** What is pending is withdrawn. */
    record Withdraw() implements ReportDecision {}

    /** The negotiation is closed. */
    record Close() implements ReportDecision {}

    /** Nothing: it took effect before. */
    record AlreadyApplied() implements ReportDecision {}

    /** Nothing: a later one took effect before. */
    record Stale() implements ReportDecision {}

    /** Nothing: its prices are not final. */
    record Await() implements ReportDecision {}

    /** Nothing: the negotiation is over. */
    record TooLate(QuoteStatus status) implements ReportDecision {}

    /** Decides from the state in commercetools and what was recorded. */
    static ReportDecision of(Negotiation negotiation, QuoteEntry entry, QuoteReport report, Instant now) {
        if (report.version() < entry.applied()) {
            return new Stale();
        }
        if (report.version() == entry.applied()) {
            return new AlreadyApplied();
        }
        Optional<Quote> created = negotiation.quoteWithKey(report.quoteKey());
        if (created.isPresent()) {
            return new Record(created.get());
        }
        QuoteStatus status = negotiation.stateAt(now).status();
        return switch (report.status()) {
            case IN_PROGRESS -> new Await();
            case PRICED -> status.isFinal() ? new TooLate(status) : new Offer();
            case WITHDRAWN -> status.isFinal() ? new TooLate(status) : new Withdraw();
            case REJECTED -> endIfOpen(status, QuoteStatus.REJECTED, new Reject());
            case CLOSED -> endIfOpen(status, QuoteStatus.CLOSED, new Close());
        };
    }

    private static ReportDecision endIfOpen(QuoteStatus status, QuoteStatus reached, ReportDecision decision) {
        return status.isFinal() && status != reached ? new TooLate(status) : decision;
    }
}
