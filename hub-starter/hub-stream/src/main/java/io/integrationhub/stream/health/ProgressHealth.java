package io.integrationhub.stream.health;

import io.integrationhub.stream.FlowState;
import io.integrationhub.stream.PauseReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when a flow has records to handle, is not held back on purpose, and for too long none came to its end.
 *
 * <p>A thread that runs is not enough: a consumer can be alive and wedged. What an outside system does is kept out: an
 * open circuit holds its flows back on purpose, and a restart would not heal it.
 */
class ProgressHealth implements HealthIndicator {

    private final Supplier<List<FlowState>> flows;
    private final ProgressWatch watch;
    private final InstantSource clock;
    private final Duration stuckAfter;

    ProgressHealth(Supplier<List<FlowState>> flows, ProgressWatch watch, InstantSource clock, Duration stuckAfter) {
        this.flows = flows;
        this.watch = watch;
        this.clock = clock;
        this.stuckAfter = stuckAfter;
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
        state.lastSuccess().ifPresent(at -> watch.moved(state.flow(), at));
        if (!hasWork(state) || isHeldBackOnPurpose(state)) {
            watch.moved(state.flow(), clock.instant());
            return false;
        }
        return watch.standingStill(state.flow()).compareTo(stuckAfter) > 0;
    }

    /** A consumer that reads nothing although something waits is the worst kind of stuck. */
    private static boolean hasWork(FlowState state) {
        boolean waiting = state.partitions() > 0 && state.lag().orElse(0) > 0;
        return state.inFlight() > 0 || waiting;
    }

    private static boolean isHeldBackOnPurpose(FlowState state) {
        return state.pausedBecause().stream().anyMatch(reason -> switch (reason) {
            case PauseReason.Person _, PauseReason.Outage _ -> true;
            // As many records in flight as allowed and none of them ending
            // is just what being stuck looks like.
            case PauseReason.Backpressure _ -> false;
        });
    }
}
