package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.function.Function;

/** The Subscriptions that this service should have: one per tenant with a destination. */
final class Subscriptions {

    private final List<TenantSubscription> all;

    /** @param notifications which notifications a tenant's Subscription asks for */
    Subscriptions(
            String service,
            Tenants tenants,
            Commercetools commercetools,
            Function<Tenant, NotificationSettings> notifications) {
        all = tenants.all().stream()
                .filter(tenant -> settingsOf(tenant).hasDestination())
                .filter(tenant ->
                        !notifications.apply(tenant).subscribedResources().isEmpty())
                .map(tenant -> subscription(
                        tenant.id(),
                        commercetools,
                        settingsOf(tenant),
                        DesiredSubscription.of(service, settingsOf(tenant), notifications.apply(tenant))))
                .toList();
    }

    private static TenantSubscription subscription(
            TenantId tenant, Commercetools commercetools, SubscriptionSettings settings, DesiredSubscription desired) {
        return new TenantSubscription(
                tenant, new SubscriptionReconciler(commercetools.project(tenant), desired), settings.managed());
    }

    private static SubscriptionSettings settingsOf(Tenant tenant) {
        return tenant.section(SubscriptionSettings.SECTION);
    }

    List<TenantSubscription> all() {
        return all;
    }

    List<TenantSubscription> of(TenantId tenant) {
        return all.stream()
                .filter(subscription -> subscription.tenant().equals(tenant))
                .toList();
    }
}
