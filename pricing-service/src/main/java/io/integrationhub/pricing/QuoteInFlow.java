package io.integrationhub.pricing;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.quote.Quotes;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteStatus;
import io.integrationhub.pricing.quote.ReportDecision;
import io.integrationhub.pricing.quote.StagedQuote;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.quoteledger.QuoteLedger.QuoteClaim;
import io.integrationhub.pricing.settings.QuoteSettings;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes a quote in commercetools of what the master reports, at exactly its prices.
 *
 * <p>Reports arrive at least once and in no order: the highest version wins. A step that was made is found and not made
 * again, so a report that a crash interrupted is simply processed again.
 */
public class QuoteInFlow {

    private final Quotes quotes;
    private final QuoteLedger ledger;
    private final InstantSource clock;

    QuoteInFlow(Quotes quotes, QuoteLedger ledger, InstantSource clock) {
        this.quotes = quotes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Applies a report. */
    public QuoteInOutcome apply(Tenant tenant, QuoteReport report) {
        try (QuoteClaim claim =
                ledger.claim(tenant, report.request(), QuoteSettings.of(tenant).lease())) {
            Optional<Negotiation> found = quotes.load(tenant, report.request());
            if (found.isEmpty()) {
                return new QuoteInOutcome.NotFound(report.request());
            }
            Negotiation negotiation = found.get();
            return switch (ReportDecision.of(negotiation, claim.entry(), report, clock.instant())) {
                case ReportDecision.Offer _ -> offer(claim, negotiation, report);
                case ReportDecision.Record it -> offered(claim, report, it.quote());
                case ReportDecision.Reject _ -> reject(claim, negotiation, report);
                case ReportDecision.Withdraw _ -> withdraw(claim, negotiation, report);
                case ReportDecision.Close _ -> close(claim, negotiation, report);
                case ReportDecision.AlreadyApplied _ -> new QuoteInOutcome.AlreadyApplied();
                case ReportDecision.Stale _ -> new QuoteInOutcome.Stale();
                case ReportDecision.Await _ -> new QuoteInOutcome.Awaited();
                case ReportDecision.TooLate it -> new QuoteInOutcome.TooLate(report.request(), it.status());
            };
        }
    }

    private QuoteInOutcome offer(QuoteClaim claim, Negotiation negotiation, QuoteReport report) {
        Tenant tenant = claim.tenant();
        DryRun.stop(tenant, () -> "a quote at the reported prices");
        claim.recordStarted(report.version());
        StagedQuote staged = quotes.stage(tenant, negotiation);
        quotes.lockPrices(tenant, staged, report);
        quotes.setTerms(tenant, staged, report);
        // Before the new quote is created, so that the buyer never has two of them to accept.
        negotiation.pendingExcept(report.quoteKey()).forEach(quote -> quotes.withdraw(tenant, quote));
        return offered(claim, report, quotes.send(tenant, staged, report));
    }

    private static QuoteInOutcome offered(QuoteClaim claim, QuoteReport report, Quote quote) {
        record(claim, report, QuoteStatus.OFFERED, Optional.of(quote));
        return new QuoteInOutcome.Offered(quote);
    }

    private QuoteInOutcome reject(QuoteClaim claim, Negotiation negotiation, QuoteReport report) {
        withdrawPending(claim, negotiation, report);
        quotes.reject(claim.tenant(), negotiation);
        record(claim, report, QuoteStatus.REJECTED, Optional.empty());
        return new QuoteInOutcome.Rejected();
    }

    private QuoteInOutcome withdraw(QuoteClaim claim, Negotiation negotiation, QuoteReport report) {
        withdrawPending(claim, negotiation, report);
        record(
                claim,
                report,
                QuoteStatus.WITHDRAWN,
                negotiation.stateAt(clock.instant()).quote());
        return new QuoteInOutcome.Withdrawn();
    }

    private QuoteInOutcome close(QuoteClaim claim, Negotiation negotiation, QuoteReport report) {
        withdrawPending(claim, negotiation, report);
        quotes.close(claim.tenant(), negotiation);
        record(claim, report, QuoteStatus.CLOSED, Optional.empty());
        return new QuoteInOutcome.Closed();
    }

    private void withdrawPending(QuoteClaim claim, Negotiation negotiation, QuoteReport report) {
        DryRun.stop(claim.tenant(), () -> "the end of a negotiation");
        claim.recordStarted(report.version());
        negotiation.pendingExcept("").forEach(quote -> quotes.withdraw(claim.tenant(), quote));
    }

    /** The master knows the state that it caused, so it is not sent back. */
    private static void record(QuoteClaim claim, QuoteReport report, QuoteStatus status, Optional<Quote> quote) {
        String marker = new NegotiationState(status, quote).marker();
        claim.recordApplied(report.version(), report.externalId(), marker);
    }
}
