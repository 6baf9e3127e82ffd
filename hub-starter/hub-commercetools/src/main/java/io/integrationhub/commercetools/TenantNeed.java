package io.integrationhub.commercetools;

import io.integrationhub.core.tenant.Tenant;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a service needs of a Project only for some tenants: what the Project must offer for it, and what the API client
 * must be allowed to do, is not asked of the others. A service declares one bean per need.
 *
 * @param when which tenants have it
 * @param feeds those of {@code hub.subscribed-resources} that only these tenants' Subscriptions ask for
 * @param scopes scopes needed besides {@code hub.scopes}, without the Project's key
 */
public record TenantNeed(Predicate<Tenant> when, Set<String> feeds, Set<String> scopes) {

    public TenantNeed {
        feeds = Set.copyOf(feeds);
        scopes = Set.copyOf(scopes);
    }

    public boolean isOf(Tenant tenant) {
        return when.test(tenant);
    }
}
