package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The Subscriptions this service should have: one per tenant that names a destination. */
final class Subscriptions {

    private final Map<TenantId, Entry> byTenant = new TreeMap<>();

    /**
     * One tenant's Subscription.
     *
     * @param managed whether the hub may create and change it
     * @param interval time between two looks
     */
    record Entry(TenantId tenant, SubscriptionKeeper keeper, boolean managed, Duration interval) {

        SubscriptionState examine() {
            return managed ? keeper.keep() : keeper.look();
        }
    }

    Subscriptions(
            String service, Tenants tenants, Commercetools commercetools, Function<Tenant, FeedSettings> feedsOf) {
        for (Tenant tenant : tenants.all()) {
            FeedSettings feeds = feedsOf.apply(tenant);
            SubscriptionSettings settings = tenant.section(SubscriptionSettings.SECTION);
            if (settings.wantsSubscription() && !feeds.feeds().isEmpty()) {
                byTenant.put(
                        tenant.id(),
                        new Entry(
                                tenant.id(),
                                new SubscriptionKeeper(
                                        commercetools.project(tenant.id()),
                                        WantedSubscription.of(service, settings, feeds)),
                                settings.managed(),
                                settings.checkInterval()));
            }
        }
    }

    List<Entry> all() {
        return List.copyOf(byTenant.values());
    }

    Optional<Entry> of(TenantId tenant) {
        return Optional.ofNullable(byTenant.get(tenant));
    }
}
