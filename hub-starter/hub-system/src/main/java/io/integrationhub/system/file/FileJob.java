package io.integrationhub.system.file;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Consumes the files that tenants' systems wrote to one kind of store.
 *
 * @param seen what this process has seen in each tenant's folder
 */
record FileJob(
        String name,
        Function<InboundFilesSettings, Optional<FileStore>> store,
        InboundFiles files,
        FileConsumer consumer,
        Map<TenantId, CompleteFiles.Seen> seen,
        InstantSource clock)
        implements PeriodicJob, ConnectionCheck {

    /** In dry run the files wait in their folder: reading moves them. */
    @Override
    public boolean isFor(Tenant tenant) {
        return !DryRun.isOn(tenant) && isConfigured(tenant);
    }

    private boolean isConfigured(Tenant tenant) {
        return consumer.isFor(tenant)
                && store.apply(files.settings().apply(tenant)).isPresent();
    }

    @Override
    public Duration interval(Tenant tenant) {
        return files.settings().apply(tenant).interval();
    }

    @Override
    public void run(Tenant tenant) {
        InboundFilesSettings settings = files.settings().apply(tenant);
        store.apply(settings)
                .ifPresent(folder ->
                        files.inbox(folder, settings, seen(tenant), clock).process(tenant, consumer));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return isConfigured(tenant)
                ? store.apply(files.settings().apply(tenant)).stream()
                        .map(folder -> new FolderTrial(folder, files.path()).connection())
                        .toList()
                : List.of();
    }

    private CompleteFiles.Seen seen(Tenant tenant) {
        return seen.computeIfAbsent(tenant.id(), _ -> new CompleteFiles.Seen());
    }
}
