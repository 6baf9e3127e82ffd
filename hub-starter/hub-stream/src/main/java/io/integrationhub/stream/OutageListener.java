package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;

/**
 * Hears from the circuit breakers that an outside system may be tried again.
 *
 * <p>That it is down needs no word: the first record that meets it says so with its fault
 * ({@link io.integrationhub.core.fault.TransientFault#outageOf}), and pauses its flow.
 */
public interface OutageListener {

    /**
     * The system's circuit is half open or closed: the tenant's flows that wait for it go on, and their waiting records
     * are tried at once. Harmless when nothing waits.
     */
    void systemUp(TenantId tenant, String system);
}
