package io.integrationhub.starter.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a flow does right now, on this instance.
 *
 * @param flow which one
 * @param pausedBecause why it takes no new records; empty while it runs
 * @param partitions how many partitions of its topic this instance reads
 * @param inFlight records read and neither applied nor parked
 * @param oldestAge age of the oldest record read and not applied; empty when nothing is in flight
 * @param lastSuccess when a record last ended well since the start
 */
public record FlowState(
        FlowId flow,
        Set<PauseReason> pausedBecause,
        int partitions,
        int inFlight,
        Optional<Duration> oldestAge,
        Optional<Instant> lastSuccess) {

    public FlowState {
        pausedBecause = Set.copyOf(pausedBecause);
    }

    public boolean isPaused() {
        return !pausedBecause.isEmpty();
    }
}
