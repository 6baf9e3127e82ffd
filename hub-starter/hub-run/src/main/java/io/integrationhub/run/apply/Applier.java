package io.integrationhub.run.apply;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.settings.RunProperties;
import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.store.ActiveRun;
import io.integrationhub.run.store.RunInterrupted;
import io.integrationhub.run.store.Targets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Writes the items of a plan, position after position; those of one position concurrently. */
public final class Applier {

    /** An item belongs to the source that delivered it last. */
    private static final String TAKE_OVER = """
            update applied_item applied set source = item.source
            from run_item item
            where item.run = :run and item.action = 'UNCHANGED' and applied.tenant = item.tenant
              and applied.kind = item.kind and applied.key = item.key and applied.source <> item.source
            """;

    /** What earlier runs could not finish is obsolete: this run has the item. */
    private static final String SUPERSEDE = """
            update run_item earlier set state = 'SUPERSEDED'
            from run_item item
            where item.run = :run and item.action <> 'NONE' and earlier.tenant = item.tenant and earlier.kind = item.kind
              and earlier.key = item.key and earlier.run < item.run
              and earlier.state in ('WAITING', 'BLOCKED', 'WITHHELD')
            """;

    /** What a later run wrote is newer; this one waited for a person or for a reference meanwhile. */
    private static final String OVERTAKEN = """
            update run_item item set state = 'SUPERSEDED'
            from applied_item applied
            where item.run = :run and item.state in ('PENDING', 'WAITING', 'BLOCKED') and applied.tenant = item.tenant
              and applied.kind = item.kind and applied.key = item.key and applied.run > :run
            """;

    private final Targets targets;
    private final RunProperties properties;
    private final Map<TenantId, Semaphore> permits = new ConcurrentHashMap<>();

    /** Writes to these targets. */
    public Applier(Targets targets, RunProperties properties) {
        this.targets = targets;
        this.properties = properties;
    }

    /**
     * Writes all that can be written. After a crash or stop it goes on with what is not recorded.
     *
     * @throws RunInterrupted if a person stops the run, too many items fail, or an outside system is unreachable; what
     *     was written is recorded
     */
    public void apply(ActiveRun active) {
        active.checkGoesOn();
        active.update(TAKE_OVER);
        active.update(SUPERSEDE);
        active.update(OVERTAKEN);
        Waves waves = new Waves(active);
        FailureBudget budget = budget(active);
        do {
            OptionalLong position = waves.next(Long.MIN_VALUE);
            while (position.isPresent()) {
                waves.holdBack(position.getAsLong());
                try (Wave wave = wave(active, budget)) {
                    write(waves, wave, position.getAsLong());
                }
                position = waves.next(position.getAsLong() + 1);
            }
        } while (waves.release() > 0);
        if (waves.next(Long.MIN_VALUE).isPresent()) {
            throw new IllegalStateException("run " + active.id() + " has items that were not written");
        }
    }

    private static FailureBudget budget(ActiveRun active) {
        return new FailureBudget(
                active.run().areErrorsAccepted()
                        ? Long.MAX_VALUE
                        : RunSettings.of(active.tenant()).maxErrors());
    }

    private Wave wave(ActiveRun active, FailureBudget budget) {
        Semaphore tenant = permits.computeIfAbsent(
                active.tenant().id(),
                _ -> new Semaphore(RunSettings.of(active.tenant()).concurrency()));
        Recorder recorder = new Recorder(active, System::nanoTime);
        return new Wave(recorder, new ItemWriter(active.tenant(), targets, properties), tenant, budget);
    }

    private static void write(Waves waves, Wave wave, long position) {
        long after = 0;
        List<PendingItem> page = waves.page(position, after);
        while (!page.isEmpty()) {
            page.forEach(wave::submit);
            after = page.getLast().id();
            page = waves.page(position, after);
        }
        wave.finish();
    }
}
