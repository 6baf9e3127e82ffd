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
import java.util.function.Predicate;

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
    }

    TenantId tenant() {
        return tenant;
    }

    String name() {
        return sweep.name();
    }

    CursorStore.Key key() {
        return new CursorStore.Key(tenant, name());
    }

    /** How far the sweep has read; before its first run, where that begins. */
    Optional<SweepCursor> cursor() {
        return cursors.find(key()).map(CursorStore.Stored::cursor);
    }

    /**
     * Stores where the first run begins. Done before the service is ready: what is modified from then on is read, even
     * if the process dies before the first run.
     */
    void saveFirstCursor() {
        cursors.saveFirst(key(), Optional.ofNullable(settings.from()));
    }

    /**
     * Continues at the cursor for at most a minute. One caller at a time may run it.
     *
     * @throws io.integrationhub.core.fault.Fault if commercetools or the broker cannot be reached; the cursor is saved
     */
    SweepReport advance() {
        saveFirstCursor();
        CursorStore.Stored stored = cursors.find(key()).orElseThrow();
        return isDryRun
                ? advanceDryRun(stored.cursor())
                : advance(stored.cursor(), cursor -> cursors.save(key(), cursor, stored.generation()));
    }

    /** The stored cursor stays where the dry run began, so that the first live sweep reads everything again. */
    private SweepReport advanceDryRun(SweepCursor stored) {
        SweepCursor reached = Optional.ofNullable(dryRunCursor.get()).orElse(stored);
        return advance(reached, cursor -> {
            dryRunCursor.set(cursor);
            return true;
        });
    }

    private SweepReport advance(SweepCursor reached, Predicate<SweepCursor> save) {
        SweepRun.Effects effects = new SweepRun.Effects(this::publish, save);
        return measured(run().run(reached.next(settings.overlap()), youngest(), BUDGET, effects));
    }

    /** Reads a range for at most a minute without moving the cursor; the report says how far it came. */
    SweepReport range(Instant from, Instant to, boolean dryRun) {
        Instant upper = to.isBefore(youngest()) ? to : youngest();
        SweepRun.Effects effects = dryRun ? SweepRun.Effects.NONE : new SweepRun.Effects(this::publish, _ -> true);
        SweepReport report = run().run(SweepCursor.at(from), upper, BUDGET, effects);
        return dryRun ? report : measured(report);
    }

    /** Whether resources may have been modified at this time. */
    boolean isPast(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.isBefore(cursors.now());
    }

    /**
     * Moves the cursor back, so that the job reads everything since that time again: a backfill that survives restarts.
     * A run under way ends at its next page.
     */
    void rewind(Instant from) {
        cursors.rewind(key(), SweepCursor.at(from.plus(settings.overlap())));
    }

    private SweepRun<R> run() {
        return new SweepRun<>(tenant, project, sweep, clock);
    }

    /** By the database's clock: a cursor that is ahead of commercetools would leave a gap. */
    private Instant youngest() {
        return cursors.now().minus(settings.delay());
    }

    private void publish(Notification notification) {
        publisher.publish(notification.toRecord(tenant, notification.toJson()));
    }

    private SweepReport measured(SweepReport report) {
        metrics.record(tenant, name(), report);
        return report;
    }
}
