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

    /**
     * A client that the doctor tries the system with. It makes one attempt, does not wait for the limits, and its
     * failures do not count for the circuit breaker: they must not pause consumers, nor may an open circuit hide them.
     *
     * @throws IllegalArgumentException if the tenant has no such system
     */
    default SystemClient trialClient(TenantId tenant, String system) {
        return client(tenant, system);
    }
}
