package io.integrationhub.stream.health;

import io.integrationhub.stream.flow.FlowState;
import io.integrationhub.stream.flow.PauseReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Is down when a flow has waiting records, is not paused on purpose, and has finished none for too long.
 *
 * <p>A running thread proves nothing: a consumer can be alive and blocked. Outages of outside systems do not count, nor
 * does a broker that denies access: a restart would not help.
 */
class ProgressHealth implements HealthIndicator {

    private final Supplier<List<FlowState>> flows;
    private final ProgressWatch watch;
    private final InstantSource clock;
    private final Duration stuckThreshold;

    ProgressHealth(Supplier<List<FlowState>> flows, ProgressWatch watch, InstantSource clock, Duration stuckThreshold) {
        this.flows = flows;
        this.watch = watch;
        this.clock = clock;
        this.stuckThreshold = stuckThreshold;
    }

    @Override
    public Health health() {
        List<String> stuck = flows.get().stream()
                .filter(this::isStuck)
                .map(state -> state.flow().toString())
                .toList();
        return stuck.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("stuck", stuck).build();
    }

    private boolean isStuck(FlowState state) {
        state.lastSuccess().ifPresent(at -> watch.progressed(state.flow(), at));
        if (!hasRecords(state) || isPausedOnPurpose(state)) {
            watch.progressed(state.flow(), clock.instant());
            return false;
        }
        return watch.sinceProgress(state.flow()).compareTo(stuckThreshold) > 0;
    }

    /** Includes a consumer that reads nothing although records wait. */
    private static boolean hasRecords(FlowState state) {
        boolean waiting = state.partitions() > 0 && state.lag().orElse(0) > 0;
        return state.inFlight() > 0 || waiting;
    }

    private static boolean isPausedOnPurpose(FlowState state) {
        return state.pauseReasons().stream().anyMatch(reason -> switch (reason) {
            case PauseReason.Person _,
                    PauseReason.Outage _,
                    PauseReason.AccessDenied _,
                    PauseReason.PartitionsAdded _ -> true;
            // The maximum number of records in flight and none of them ending is what a stuck flow looks like.
            case PauseReason.Backpressure _ -> false;
        });
    }
}
