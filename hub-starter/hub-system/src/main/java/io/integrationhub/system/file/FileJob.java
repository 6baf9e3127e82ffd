package io.integrationhub.system.file;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Consumes the files that tenants' systems wrote to one kind of store. */
record FileJob(
        String name,
        Function<InboundFilesSettings, Optional<FileStore>> store,
        InboundFiles files,
        FileConsumer consumer,
        InstantSource clock)
        implements PeriodicJob {

    @Override
    public boolean isFor(Tenant tenant) {
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
                .ifPresent(folder -> files.inbox(folder, settings, clock).process(tenant, consumer));
    }
}
