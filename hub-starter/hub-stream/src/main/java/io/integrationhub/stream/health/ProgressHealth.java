package io.integrationhub.stream.health;

import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.PauseReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Is down when an inlet has waiting records, is not paused on purpose, and has finished none for too long.
 *
 * <p>A running thread proves nothing: a consumer can be alive and blocked. Outages of outside systems do not count, nor
 * does a broker that denies access: a restart would not help.
 */
class ProgressHealth implements HealthIndicator {

    private final Supplier<List<InletState>> inlets;
    private final ProgressWatch watch;
    private final InstantSource clock;
    private final Duration stuckThreshold;

    ProgressHealth(
            Supplier<List<InletState>> inlets, ProgressWatch watch, InstantSource clock, Duration stuckThreshold) {
        this.inlets = inlets;
        this.watch = watch;
        this.clock = clock;
        this.stuckThreshold = stuckThreshold;
    }

    @Override
    public Health health() {
        List<String> stuck = inlets.get().stream()
                .filter(this::isStuck)
                .map(state -> state.inlet().toString())
                .toList();
        return stuck.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stuck", stuck).build();
    }

    private boolean isStuck(InletState state) {
        state.lastSuccess().ifPresent(at -> watch.progressed(state.inlet(), at));
        if (!hasRecords(state) || isPausedOnPurpose(state)) {
            watch.progressed(state.inlet(), clock.instant());
            return false;
        }
        return watch.sinceProgress(state.inlet()).compareTo(stuckThreshold) > 0;
    }

    /** Includes a consumer that reads nothing although records wait. */
    private static boolean hasRecords(InletState state) {
        boolean waiting = state.partitions() > 0 && state.lag().orElse(0) > 0;
        return state.inFlight() > 0 || waiting;
    }

    private static boolean isPausedOnPurpose(InletState state) {
        return state.pauseReasons().stream().anyMatch(reason -> switch (reason) {
            case PauseReason.Person _,
                    PauseReason.Outage _,
                    PauseReason.AccessDenied _,
                    PauseReason.PartitionsAdded _ -> true;
            // The maximum number of records in flight and none of them ending is what a stuck inlet looks like.
            case PauseReason.Backpressure _ -> false;
        });
    }
}
