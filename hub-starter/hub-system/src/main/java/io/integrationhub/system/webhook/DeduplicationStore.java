package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;

/**
 * Remembers published events, so that a repeated webhook is not published again.
 *
 * <p>This is an optimization: flows tolerate repeated events. An event is therefore stored after it was published, and
 * an unavailable store reports every event as new instead of failing the request.
 */
interface DeduplicationStore {

    boolean contains(TenantId tenant, String system, String event);

    /** Stores an event for {@code window}; storing it again extends the time. */
    void add(TenantId tenant, String system, String event, Duration window);
}
