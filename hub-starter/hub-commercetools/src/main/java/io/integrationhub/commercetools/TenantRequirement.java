package io.integrationhub.commercetools;

import io.integrationhub.core.tenant.Tenant;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that a service needs from a Project only for some tenants: the other tenants' Subscriptions do not ask for
 * these resources, and their API clients do not need these scopes. A service declares one bean per requirement.
 *
 * @param when the tenants that have the requirement
 * @param subscribedResources those of {@code hub.subscribed-resources} that only these tenants' Subscriptions ask for
 * @param scopes scopes needed in addition to {@code hub.scopes}, without the Project's key
 */
public record TenantRequirement(Predicate<Tenant> when, Set<String> subscribedResources, Set<String> scopes) {

    public TenantRequirement {
        subscribedResources = Set.copyOf(subscribedResources);
        scopes = Set.copyOf(scopes);
    }

    /** Whether the tenant has the requirement. */
    public boolean appliesTo(Tenant tenant) {
        return when.test(tenant);
    }
}
