package io.integrationhub.commercetools.sweep;

import com.commercetools.api.models.common.BaseResource;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One sweep of one tenant, with its cursor. */
final class TenantSweep<R extends BaseResource> {

    /** Shorter than the duration of a job's lock, so that no other replica begins while this one still reads. */
    private static final Duration BUDGET = Duration.ofMinutes(1);

    private final TenantId tenant;
    private final boolean isDryRun;
    private final Project project;
    private final Sweep<R> sweep;
    private final SweepSettings settings;
    private final CursorStore cursors;
    private final RecordPublisher publisher;
    private final SweepMetrics metrics;
    private final InstantSource clock;
    private final Instant firstBegin;
    private final AtomicReference<SweepCursor> dryRunCursor = new AtomicReference<>();

    TenantSweep(
            Tenant tenant,
            Project project,
            Sweep<R> sweep,
            SweepSettings settings,
            CursorStore cursors,
            RecordPublisher publisher,
            SweepMetrics metrics,
            InstantSource clock) {
        this.tenant = tenant.id();
        this.isDryRun = DryRun.isOn(tenant);
        this.project = project.background();
        this.sweep = sweep;
        this.settings = settings;
        this.cursors = cursors;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
        this.firstBegin = Optional.ofNullable(settings.from()).orElse(clock.instant());
    }

    TenantId tenant() {
        return tenant;
    }

    String name() {
        return sweep.name();
    }

    /** How far the sweep has read; empty if it never ran. */
    Optional<SweepCursor> cursor() {
        return cursors.find(tenant, name());
    }

    /**
     * Continues at the cursor for at most a minute. One caller at a time may run it.
     *
     * @throws io.integrationhub.core.fault.Fault if commercetools or the broker cannot be reached; the cursor is saved
     */
    SweepReport advance() {
        return isDryRun ? advanceDryRun() : advance(cursor(), cursor -> cursors.save(tenant, name(), cursor));
    }

    /** The stored cursor stays where the dry run began, so that the first live sweep reads everything again. */
    private SweepReport advanceDryRun() {
        cursors.saveFirst(tenant, name(), SweepCursor.at(firstBegin));
        return advance(Optional.ofNullable(dryRunCursor.get()).or(this::cursor), dryRunCursor::set);
    }

    private SweepReport advance(Optional<SweepCursor> reached, Consumer<SweepCursor> save) {
        SweepCursor begin = reached.orElse(SweepCursor.at(firstBegin)).next(settings.overlap());
        return measured(run().run(begin, youngest(), BUDGET, new SweepRun.Effects(this::publish, save)));
    }

    /** Reads a range for at most a minute without moving the cursor; the report says how far it came. */
    SweepReport range(Instant from, Instant to, boolean dryRun) {
        Instant upper = to.isBefore(youngest()) ? to : youngest();
        SweepRun.Effects effects = dryRun ? SweepRun.Effects.NONE : new SweepRun.Effects(this::publish, _ -> {});
        SweepReport report = run().run(SweepCursor.at(from), upper, BUDGET, effects);
        return dryRun ? report : measured(report);
    }

    /** Whether resources may have been modified at this time. */
    boolean isPast(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.isBefore(clock.instant());
    }

    /**
     * Moves the cursor back, so that the job reads everything since that time again: a backfill that survives restarts.
     */
    void rewind(Instant from) {
        cursors.save(tenant, name(), SweepCursor.at(from.plus(settings.overlap())));
    }

    private SweepRun<R> run() {
        return new SweepRun<>(tenant, project, sweep, clock);
    }

    private Instant youngest() {
        return clock.instant().minus(settings.delay());
    }

    private void publish(Notification notification) {
        publisher.publish(notification.toRecord(tenant, notification.toJson()));
    }

    private SweepReport measured(SweepReport report) {
        metrics.record(tenant, name(), report);
        return report;
    }
}
