package io.integrationhub.system.poll;

import io.integrationhub.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** How far the events of each system were fetched. All methods are repeatable. */
interface PollCursors {

    Optional<PollPosition> find(TenantId tenant, String system);

    void save(TenantId tenant, String system, PollPosition position);

    /**
     * Records that a poll ended.
     *
     * @param problem why it failed; empty if it did not
     */
    void recordRun(TenantId tenant, String system, String problem);

    Optional<LastRun> lastRun(TenantId tenant, String system);

    /**
     * The last poll of a system.
     *
     * @param problem why it failed; empty if it did not
     * @param since since when polls end like this
     */
    record LastRun(Instant endedAt, String problem, Instant since) {}
}
