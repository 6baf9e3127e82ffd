package io.integrationhub.core.doctor;

import io.integrationhub.core.tenant.Tenant;
import java.util.List;

/**
 * Implemented by everything that connects to something outside of the hub, so that the doctor can try what a tenant
 * configured: the adapters of ports, polls, folders. Declared as a bean.
 *
 * <p>The trials run concurrently, and each is abandoned after a few seconds.
 */
public interface ConnectionCheck {

    /** The connections that a tenant's settings make this adapter use; empty if none. Does not connect. */
    List<Connection> connections(Tenant tenant);
}
