package io.integrationhub.commercetools.sweep;

import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One sweep of one tenant, with its cursor. */
final class TenantSweep<R extends BaseResource> {

    /** Shorter than the lease, so that no other replica begins while this one still reads. */
    private static final Duration BUDGET = Duration.ofMinutes(1);

    private final TenantId tenant;
    private final Project project;
    private final Sweep<R> sweep;
    private final SweepSettings settings;
    private final SweepParts parts;
    private final Instant firstBegin;

    TenantSweep(TenantId tenant, Project project, Sweep<R> sweep, SweepSettings settings, SweepParts parts) {
        this.tenant = tenant;
        this.project = project.background();
        this.sweep = sweep;
        this.settings = settings;
        this.parts = parts;
        this.firstBegin =
                Optional.ofNullable(settings.from()).orElse(parts.clock().instant());
    }

    TenantId tenant() {
        return tenant;
    }

    String name() {
        return sweep.name();
    }

    Duration interval() {
        return settings.interval();
    }

    /** How far it has read. */
    Optional<SweepCursor> cursor() {
        return parts.cursors().find(tenant, name());
    }

    /**
     * Reads on from the cursor; empty if another replica is at it.
     *
     * @throws io.integrationhub.core.fault.Fault commercetools or the broker is out of reach; the cursor is saved
     */
    Optional<SweepReport> advance() {
        return parts.lease().hold("sweep:" + tenant + ":" + name(), () -> {
            SweepCursor begin = cursor().orElse(SweepCursor.at(firstBegin)).next(settings.overlap());
            SweepRun.Effects effects =
                    new SweepRun.Effects(this::ring, cursor -> parts.cursors().save(tenant, name(), cursor));
            return measured(run().run(begin, youngest(), BUDGET, effects));
        });
    }

    /** Reads a range without touching the cursor; at most a minute of it, the report says how far. */
    SweepReport range(Instant from, Instant to, boolean dryRun) {
        Instant upper = to.isBefore(youngest()) ? to : youngest();
        SweepRun.Effects effects = dryRun ? SweepRun.Effects.NONE : new SweepRun.Effects(this::ring, cursor -> {});
        SweepReport report = run().run(SweepCursor.at(from), upper, BUDGET, effects);
        return dryRun ? report : measured(report);
    }

    /** Whether the time lies where resources may have been modified. */
    boolean isPast(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.isBefore(parts.clock().instant());
    }

    /** Has the scheduled runs read everything again from a date: a backfill that survives restarts. */
    void rewind(Instant from) {
        parts.cursors().save(tenant, name(), SweepCursor.at(from.plus(settings.overlap())));
    }

    private SweepRun<R> run() {
        return new SweepRun<>(tenant, project, sweep, parts.clock());
    }

    private Instant youngest() {
        return parts.clock().instant().minus(settings.lag());
    }

    private void ring(Notification notification) {
        parts.publisher()
                .publish(new OutboundRecord(
                        tenant,
                        notification.topic(),
                        notification.resourceId(),
                        notification.toJson(),
                        Map.of(
                                Notification.TYPE_HEADER, notification.type(),
                                RecordHeaders.CORRELATION_ID, notification.id())));
    }

    private SweepReport measured(SweepReport report) {
        parts.meters().record(tenant, name(), report);
        return report;
    }
}
