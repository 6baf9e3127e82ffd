package io.integrationhub.customersync.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Publishes requests for erasure again that were recorded, but whose record the broker never got. */
record ErasureJob(ErasureLedger ledger, RecordPublisher publisher, InstantSource clock) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "unfinished-erasures";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.of(tenant).identityKey() != null;
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        ledger.unfinishedSince(tenant.id(), clock.instant().minus(INTERVAL))
                .forEach(id -> publisher.publish(
                        new OutboundRecord(tenant.id(), ErasureHandler.TOPIC, id, new byte[0], Map.of())));
    }
}
