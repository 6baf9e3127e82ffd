package io.integrationhub.customersync.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Notifies the targets of profiles that have settled. A profile stays pending until the broker has a record for each
 * target, so a crash repeats records and loses none.
 */
record PendingProfilesJob(PendingProfiles pending, RecordPublisher publisher, InstantSource clock)
        implements PeriodicJob {

    private static final int BATCH_SIZE = 500;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "pending-profiles";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.exports(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        Instant now = clock.instant();
        List<Target> targets = ExportSettings.of(tenant).targetNames();
        List<PendingProfiles.Pending> due;
        do {
            due = pending.due(tenant.id(), now, BATCH_SIZE);
            for (PendingProfiles.Pending profile : due) {
                targets.forEach(target -> publish(tenant, target, profile));
                pending.notified(
                        tenant.id(), profile, now.plus(ExportSettings.of(tenant).settleTime()));
            }
        } while (due.size() == BATCH_SIZE);
    }

    private void publish(Tenant tenant, Target target, PendingProfiles.Pending profile) {
        publisher.publish(new OutboundRecord(
                tenant.id(), ProfileHandler.topic(target), profile.source().toString(), new byte[0], Map.of()));
    }
}
