package io.integrationhub.stream.inlet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The current state of an inlet. Lag and age describe the whole consumer group, the rest this instance.
 *
 * @param inlet the inlet
 * @param pauseReasons why it reads no new records; empty while it runs
 * @param partitions number of partitions of its topic that this instance reads
 * @param inFlight number of records read and neither applied nor parked
 * @param lag number of records in the topic that are not applied yet, as last measured; empty before the first
 *     measurement
 * @param oldestAge age of the oldest record that is not applied; empty if all are
 * @param lastSuccess when a record last succeeded, since the start
 */
public record InletState(
        InletId inlet,
        Set<PauseReason> pauseReasons,
        int partitions,
        int inFlight,
        OptionalLong lag,
        Optional<Duration> oldestAge,
        Optional<Instant> lastSuccess) {

    public InletState {
        pauseReasons = Set.copyOf(pauseReasons);
    }

    public boolean isPaused() {
        return !pauseReasons.isEmpty();
    }
}
