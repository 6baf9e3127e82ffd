package io.integrationhub.pricing.commercetools.quote;

import com.commercetools.api.client.ByProjectKeyQuoteRequestsGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.quote_request.QuoteRequest;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.settings.QuoteTenant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds quote requests whose messages were missed. */
record QuoteRequestSweep(NegotiationSweep negotiations) implements Sweep<QuoteRequest> {

    @Override
    public String name() {
        return "quote-requests";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return QuoteTenant.usesQuotes(tenant);
    }

    @Override
    public ByProjectKeyQuoteRequestsGet query(ProjectApiRoot api) {
        return api.quoteRequests().get();
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenant, QuoteRequest request) {
        return negotiations.missed(tenant, new QuoteRequestId(request.getId()));
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("quote-request", resource);
    }
}
