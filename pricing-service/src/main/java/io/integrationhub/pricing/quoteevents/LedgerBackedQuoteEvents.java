package io.integrationhub.pricing.quoteevents;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.QuoteFact;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.quoteledger.QuoteLedger.QuoteClaim;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.MDC;

/** Publishes each fact once, as recorded in the ledger. */
class LedgerBackedQuoteEvents implements QuoteEvents {

    private static final String TOPIC = "quote.events";

    private final EventPublisher publisher;
    private final QuoteLedger ledger;
    private final InstantSource clock;

    LedgerBackedQuoteEvents(EventPublisher publisher, QuoteLedger ledger, InstantSource clock) {
        this.publisher = publisher;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean hasUnpublished(Tenant tenant, Negotiation negotiation) {
        return !DryRun.isOn(tenant) && !unpublished(tenant.id(), negotiation).isEmpty();
    }

    /** In dry run, nothing is published and nothing counts as published. */
    @Override
    public int publish(QuoteClaim claim, Negotiation negotiation) {
        if (DryRun.isOn(claim.tenant())) {
            return 0;
        }
        List<QuoteFact> facts = unpublished(claim.tenant().id(), negotiation);
        for (QuoteFact fact : facts) {
            publisher.publish(TOPIC, event(claim.tenant().id(), negotiation.request(), fact));
            claim.recordPublished(fact.key());
        }
        return facts.size();
    }

    private List<QuoteFact> unpublished(TenantId tenant, Negotiation negotiation) {
        Set<String> published = ledger.published(tenant, negotiation.request().id());
        return QuoteFact.of(negotiation, clock.instant()).stream()
                .filter(fact -> !published.contains(fact.key()))
                .toList();
    }

    private HubEvent event(TenantId tenant, QuoteRequest request, QuoteFact fact) {
        String id = request.id().value();
        String type = QuoteEventData.typeOf(fact.kind());
        return new HubEvent(
                tenant,
                type,
                request.name(),
                id,
                HubEvent.idFrom(id + "|" + fact.key(), type),
                clock.instant(),
                Optional.ofNullable(MDC.get("correlationId"))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                id + "@" + request.version(),
                QuoteEventData.of(request, fact));
    }
}
