package io.integrationhub.commercetools.ingress;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import java.util.Optional;

/**
 * The endpoints of all tenants. A tenant whose senders cannot authenticate has none.
 *
 * @param isSubscribed whether this service is subscribed to any resource type; otherwise there are no endpoints
 */
record IngressEndpoints(Tenants tenants, Commercetools commercetools, PushTokenVerifier tokens, boolean isSubscribed) {

    /** The endpoint with this name, which comes from the request's path and may be anything. */
    Optional<IngressEndpoint> find(String tenant) {
        return tenants.find(tenant)
                .filter(_ -> isSubscribed)
                .map(this::endpoint)
                .filter(endpoint -> endpoint.settings().acceptsAnything());
    }

    private IngressEndpoint endpoint(Tenant tenant) {
        IngressSettings settings = tenant.section(IngressSettings.SECTION);
        String projectKey = commercetools.project(tenant.id()).key();
        return new IngressEndpoint(tenant.id(), projectKey, settings, SenderAuthenticator.of(settings, tokens));
    }
}
