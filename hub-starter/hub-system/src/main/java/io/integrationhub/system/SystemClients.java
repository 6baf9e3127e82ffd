package io.integrationhub.system;

import io.integrationhub.core.tenant.TenantId;

/** The clients of all tenants for the systems under {@code hub.tenants.<tenant>.systems.<system>}. */
public interface SystemClients {

    /**
     * The client of one tenant for one system, always the same one, with its own limits and circuit breaker.
     *
     * @throws IllegalArgumentException if the tenant has no such system
     */
    SystemClient client(TenantId tenant, String system);
}
