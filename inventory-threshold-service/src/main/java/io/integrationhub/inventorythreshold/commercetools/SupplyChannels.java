package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.tenant.Tenant;

/** The keys of a tenant's channels: commercetools' lines have ids, everybody else speaks of keys. */
public interface SupplyChannels {

    /**
     * The key of the channel; a channel commercetools does not have is called by its id. Asks commercetools only about
     * channels not seen before.
     *
     * <p>Faults as those of {@link io.integrationhub.commercetools.Project#call}.
     */
    String keyOf(Tenant tenant, String id);
}
