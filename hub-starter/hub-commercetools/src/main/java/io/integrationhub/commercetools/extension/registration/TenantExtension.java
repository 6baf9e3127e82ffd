package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import io.integrationhub.commercetools.watch.WatchedResource;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Tags;

/**
 * One tenant's Extension.
 *
 * @param name the Extension's name
 * @param isUsed whether the tenant uses it; otherwise one that the hub created before is removed
 * @param preparation creates what its conditions refer to
 * @param isManaged whether the hub may create, change and remove it
 */
record TenantExtension(
        TenantId tenant,
        String name,
        Runnable preparation,
        ExtensionReconciler reconciler,
        boolean isUsed,
        boolean isManaged)
        implements WatchedResource {

    @Override
    public String label() {
        return tenant + "." + name;
    }

    @Override
    public String key() {
        return reconciler.key();
    }

    @Override
    public Tags tags() {
        return Tags.of("tenant", tenant.value(), "extension", name);
    }

    @Override
    public ResourceState reconcile() {
        if (!isUsed) {
            reconciler.remove();
            return new ResourceState(key(), Condition.UNUSED, "");
        }
        if (!isManaged) {
            return reconciler.inspect();
        }
        preparation.run();
        return reconciler.reconcile();
    }

    @Override
    public ResourceState inspect() {
        return reconciler.inspect();
    }
}
