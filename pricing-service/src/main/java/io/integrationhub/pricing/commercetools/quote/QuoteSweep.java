package io.integrationhub.pricing.commercetools.quote;

import com.commercetools.api.client.ByProjectKeyQuotesGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.quote.Quote;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.settings.QuoteTenant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds quotes whose messages were missed, or whose change has none: an order that accepts its quote sends only the
 * message about the order.
 */
record QuoteSweep(NegotiationSweep negotiations) implements Sweep<Quote> {

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return QuoteTenant.usesQuotes(tenant);
    }

    @Override
    public ByProjectKeyQuotesGet query(ProjectApiRoot api) {
        return api.quotes().get();
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenant, Quote quote) {
        return negotiations.missed(
                tenant, new QuoteRequestId(quote.getQuoteRequest().getId()));
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("quote", resource);
    }
}
