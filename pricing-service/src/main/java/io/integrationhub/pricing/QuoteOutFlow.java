package io.integrationhub.pricing;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.commercetools.quote.Quotes;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.StatusDecision;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quoteevents.QuoteEvents;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.quoteledger.QuoteLedger.QuoteClaim;
import io.integrationhub.pricing.quotemaster.QuoteMaster;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.pricing.settings.QuoteTenant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells others how far a negotiation is: other services by events, and the master of quotes, which gets the request
 * once and then every state that it does not know.
 *
 * <p>Messages about quote requests, staged quotes and quotes arrive at least once and in no order, so a message only
 * says which negotiation to look at.
 */
public class QuoteOutFlow {

    private final Quotes quotes;
    private final QuoteLedger ledger;
    private final QuoteEvents events;
    private final QuoteMaster master;
    private final InstantSource clock;

    QuoteOutFlow(Quotes quotes, QuoteLedger ledger, QuoteEvents events, QuoteMaster master, InstantSource clock) {
        this.quotes = quotes;
        this.ledger = ledger;
        this.events = events;
        this.master = master;
        this.clock = clock;
    }

    /** Looks at the negotiation of a quote request. */
    public QuoteOutOutcome sync(Tenant tenant, QuoteRequestId id) {
        // Claimed before it is loaded: otherwise an older state could be sent after a newer one.
        try (QuoteClaim claim =
                ledger.claim(tenant, id, QuoteSettings.of(tenant).lease())) {
            Optional<Negotiation> found = quotes.load(tenant, id);
            if (found.isEmpty()) {
                return new QuoteOutOutcome.Deleted();
            }
            Negotiation negotiation = found.get();
            NegotiationState state = negotiation.stateAt(clock.instant());
            events.publish(claim, negotiation);
            claim.recordExpiry(negotiation.expiresAt(clock.instant()));
            return QuoteTenant.isMastered(tenant)
                    ? informMaster(claim, negotiation, state)
                    : new QuoteOutOutcome.Published(state.status().code());
        }
    }

    private QuoteOutOutcome informMaster(QuoteClaim claim, Negotiation negotiation, NegotiationState state) {
        String status = state.status().code();
        return switch (StatusDecision.of(state, claim.entry())) {
            case StatusDecision.Submit _ -> submit(claim, negotiation, state);
            case StatusDecision.Send it ->
                send(claim, negotiation, it.state(), claim.entry().externalId().orElseThrow());
            case StatusDecision.UpToDate _ -> new QuoteOutOutcome.UpToDate(status);
            case StatusDecision.NeverSent _ -> new QuoteOutOutcome.NeverSent(status);
            case StatusDecision.Skip _ -> new QuoteOutOutcome.AlreadyRejected(status);
        };
    }

    private QuoteOutOutcome submit(QuoteClaim claim, Negotiation negotiation, NegotiationState state) {
        DryRun.stop(claim.tenant(), () -> "a quote request to the master");
        // From here on the master may have it, so that its end has to be sent as well.
        claim.recordAttempt();
        return switch (master.submit(claim.tenant(), negotiation.request())) {
            case QuoteMasterResponse.Accepted it -> {
                claim.recordSubmitted(it.externalId());
                yield state.status().isOpenRequest()
                        ? new QuoteOutOutcome.Submitted(it.externalId())
                        : send(claim, negotiation, state, it.externalId());
            }
            case QuoteMasterResponse.Rejected it -> {
                claim.recordRejected();
                yield new QuoteOutOutcome.RequestRejected(negotiation.request().id(), it.code());
            }
        };
    }

    /** Recorded last: after a crash before that, the same status is sent again. */
    private QuoteOutOutcome send(QuoteClaim claim, Negotiation negotiation, NegotiationState state, String externalId) {
        String status = state.status().code();
        return switch (master.sendStatus(claim.tenant(), negotiation.request(), externalId, state)) {
            case QuoteMasterResponse.Accepted _ -> {
                claim.recordSent(state.marker());
                yield new QuoteOutOutcome.StatusSent(status);
            }
            case QuoteMasterResponse.Rejected it -> {
                claim.recordStateRejected(state.marker());
                yield new QuoteOutOutcome.StatusRejected(negotiation.request().id(), status, it.code());
            }
        };
    }
}
