package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import java.util.Optional;

/** How far each system's events were fetched. */
interface PollCursors {

    Optional<String> find(TenantId tenant, String system);

    /** Repeating it is harmless. */
    void save(TenantId tenant, String system, String cursor);
}
