package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.tenant.TenantId;

/** The keys of a tenant's supply channels. commercetools' lines and entries refer to channels by id. */
public interface SupplyChannels {

    /**
     * The key of a channel; the id itself for a channel that does not exist. Only calls commercetools for channels not
     * seen before.
     *
     * <p>Faults as {@link io.integrationhub.commercetools.Project#find}.
     */
    String keyOf(TenantId tenant, String id);
}
