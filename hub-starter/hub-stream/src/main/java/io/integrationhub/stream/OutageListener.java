package io.integrationhub.stream;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;

/**
 * Is notified by circuit breakers that an outside system is reachable again.
 *
 * <p>The beginning of an outage needs no notification: the first record that meets it pauses its inlet with its fault
 * ({@link TransientFault#outageOf}).
 */
public interface OutageListener {

    /**
     * The system's circuit is half open or closed: the tenant's inlets that wait for it resume, and their waiting
     * records are retried at once. Harmless when nothing waits.
     */
    void systemUp(TenantId tenant, String system);
}
