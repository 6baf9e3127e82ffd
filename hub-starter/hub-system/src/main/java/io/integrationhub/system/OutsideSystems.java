package io.integrationhub.system;

import io.integrationhub.core.tenant.TenantId;

/** The outside systems of all tenants, as configured under {@code hub.tenants.<tenant>.systems.<system>}. */
public interface OutsideSystems {

    /**
     * The client of one tenant for one system; the same one every time, with its own connection limits, circuit
     * breaker, rate and deadline.
     *
     * @throws IllegalArgumentException if the tenant has no such system
     */
    SystemClient client(TenantId tenant, String system);
}
