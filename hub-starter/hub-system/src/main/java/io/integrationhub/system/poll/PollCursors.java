package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import java.util.Optional;

/** Cursors up to which the events of each system were fetched. */
interface PollCursors {

    Optional<String> find(TenantId tenant, String system);

    /** Repeating the call is harmless. */
    void save(TenantId tenant, String system, String cursor);
}
