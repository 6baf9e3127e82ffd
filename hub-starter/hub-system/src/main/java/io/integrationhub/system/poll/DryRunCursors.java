package io.integrationhub.system.poll;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the cursors of tenants in dry run in memory: the stored ones stay, so that the first live poll begins where the
 * dry run began.
 */
record DryRunCursors(PollCursors stored, Tenants tenants, Map<Source, PollPosition> reached) implements PollCursors {

    /** A polled system. */
    record Source(TenantId tenant, String system) {}

    DryRunCursors(PollCursors stored, Tenants tenants) {
        this(stored, tenants, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<PollPosition> find(TenantId tenant, String system) {
        return Optional.ofNullable(reached.get(new Source(tenant, system))).or(() -> stored.find(tenant, system));
    }

    @Override
    public void save(TenantId tenant, String system, PollPosition position) {
        boolean isDry =
                tenants.find(tenant.value()).filter(DryRunCursors::isDry).isPresent();
        if (isDry) {
            reached.put(new Source(tenant, system), position);
        } else {
            stored.save(tenant, system, position);
        }
    }

    private static boolean isDry(Tenant tenant) {
        return DryRun.isOn(tenant);
    }

    @Override
    public void recordRun(TenantId tenant, String system, String problem) {
        stored.recordRun(tenant, system, problem);
    }

    @Override
    public Optional<LastRun> lastRun(TenantId tenant, String system) {
        return stored.lastRun(tenant, system);
    }
}
