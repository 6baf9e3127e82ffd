package io.integrationhub.pricing.commercetools.quote;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.StatusDecision;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quoteevents.QuoteEvents;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.settings.QuoteTenant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds negotiations of which the master, or other services, were not told how far they are. */
record NegotiationSweep(
        Commercetools commercetools,
        Quotes quotes,
        QuoteLedger ledger,
        QuoteEvents events,
        Tenants tenants,
        InstantSource clock) {

    /** The notification about the quote request that was missed; empty if everybody knows how far it is. */
    Optional<Notification> missed(TenantId tenantId, QuoteRequestId id) {
        Tenant tenant = tenants.get(tenantId);
        return quotes.load(tenant, id)
                .filter(negotiation -> isBehind(tenant, negotiation))
                .map(negotiation -> notification(tenantId, negotiation));
    }

    private boolean isBehind(Tenant tenant, Negotiation negotiation) {
        if (events.hasUnpublished(tenant, negotiation)) {
            return true;
        }
        return QuoteTenant.isMastered(tenant)
                && switch (StatusDecision.of(
                        negotiation.stateAt(clock.instant()),
                        ledger.find(tenant.id(), negotiation.request().id()))) {
                    case StatusDecision.Submit _, StatusDecision.Send _ -> true;
                    case StatusDecision.UpToDate _, StatusDecision.NeverSent _, StatusDecision.Skip _ -> false;
                };
    }

    private Notification notification(TenantId tenant, Negotiation negotiation) {
        String id = negotiation.request().id().value();
        return Notification.missed(
                commercetools.project(tenant).key(),
                "ResourceUpdated",
                new ResourceRef("quote-request", id, negotiation.request().version()),
                Optional.of(negotiation.request().name()));
    }
}
