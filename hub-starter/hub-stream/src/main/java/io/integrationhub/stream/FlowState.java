package io.integrationhub.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a flow does right now. Lag and age are those of the whole group, the rest those of this instance.
 *
 * @param flow which one
 * @param pausedBecause why it takes no new records; empty while it runs
 * @param partitions how many partitions of its topic this instance reads
 * @param inFlight records read and neither applied nor parked
 * @param lag records in the topic that are not applied yet, as last measured; empty before the first time
 * @param oldestAge age of the oldest record that is not applied; empty when there is none
 * @param lastSuccess when a record last ended well since the start
 */
public record FlowState(
        FlowId flow,
        Set<PauseReason> pausedBecause,
        int partitions,
        int inFlight,
        OptionalLong lag,
        Optional<Duration> oldestAge,
        Optional<Instant> lastSuccess) {

    public FlowState {
        pausedBecause = Set.copyOf(pausedBecause);
    }

    public boolean isPaused() {
        return !pausedBecause.isEmpty();
    }
}
