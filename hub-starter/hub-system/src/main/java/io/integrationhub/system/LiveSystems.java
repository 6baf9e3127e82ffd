package io.integrationhub.system;

import io.integrationhub.core.tenant.TenantId;

/** The outside systems of all tenants, as those who serve a waiting customer call them. */
public interface LiveSystems {

    /**
     * The client of one tenant for one system; the same one every time. It shares address and credentials with
     * {@link OutsideSystems#client}, and no limit.
     *
     * @throws IllegalArgumentException if the tenant has no such system
     */
    LiveClient liveClient(TenantId tenant, String system);
}
