package io.integrationhub.system.webhook;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;

/**
 * Remembers which events were published, so that a repeated one is not published again.
 *
 * <p>Only a saving: flows make a repeated event harmless. So an event is remembered after it was published, and a
 * memory that is out of reach knows nothing and fails nobody.
 */
interface SeenEvents {

    boolean isKnown(TenantId tenant, String system, String event);

    void remember(TenantId tenant, String system, String event, Duration lifetime);
}
