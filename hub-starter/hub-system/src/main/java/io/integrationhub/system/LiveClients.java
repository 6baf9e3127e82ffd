package io.integrationhub.system;

import io.integrationhub.core.tenant.TenantId;

/** The clients of all tenants for calls that a customer waits for. */
public interface LiveClients {

    /**
     * The client of one tenant for one system, always the same one. It shares URL, credentials and connections with
     * {@link SystemClients#client}, and no limit.
     *
     * @throws IllegalArgumentException if the tenant has no such system
     */
    LiveClient liveClient(TenantId tenant, String system);
}
