package io.integrationhub.emailnotifier.commercetools.shop;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.settings.EmailSettings;

/**
 * API clients of integrations: what they create or change is an import, which nobody asked for at this moment.
 *
 * @param commercetools the Projects, of which the hub's own API client is one
 */
public record ImportClients(Commercetools commercetools) {

    /** Whether a client is one of an integration. */
    public boolean include(Tenant tenant, String clientId) {
        return clientId.equals(commercetools.project(tenant.id()).clientId())
                || EmailSettings.of(tenant).importClients().contains(clientId);
    }
}
