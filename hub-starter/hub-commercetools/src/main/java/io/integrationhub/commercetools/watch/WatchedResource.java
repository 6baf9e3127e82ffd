package io.integrationhub.commercetools.watch;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Tags;

/** A Subscription or an Extension of one tenant that should exist in its Project. */
public interface WatchedResource {

    /** The tenant whose Project it is in. */
    TenantId tenant();

    /** Names the resource in the health's details, unique within its watch; for example {@code acme.tax}. */
    String label();

    /** The resource's key. */
    String key();

    /** The tags of the resource's gauge; the same tag keys for all resources of a watch. */
    Tags tags();

    /**
     * Compares the resource with what it should be, and changes it where the hub may. Repeatable.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call}
     */
    ResourceState reconcile();

    /**
     * Compares the resource with what it should be, without changing it.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call}
     */
    ResourceState inspect();
}
