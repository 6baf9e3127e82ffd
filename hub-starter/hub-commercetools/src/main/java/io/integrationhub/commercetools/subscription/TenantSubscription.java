package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.commercetools.watch.WatchedResource;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Tags;

/**
 * One tenant's Subscription.
 *
 * @param isManaged whether the hub may create and change it
 */
record TenantSubscription(TenantId tenant, SubscriptionReconciler reconciler, boolean isManaged)
        implements WatchedResource {

    @Override
    public String label() {
        return tenant.value();
    }

    @Override
    public String key() {
        return reconciler.key();
    }

    @Override
    public Tags tags() {
        return Tags.of("tenant", tenant.value());
    }

    @Override
    public ResourceState reconcile() {
        return isManaged ? reconciler.reconcile() : reconciler.inspect();
    }

    @Override
    public ResourceState inspect() {
        return reconciler.inspect();
    }
}
