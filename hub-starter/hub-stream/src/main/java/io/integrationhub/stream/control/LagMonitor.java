package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.inlet.InletId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures for each inlet how many records wait, and since when.
 *
 * <p>Measured in the background, because a scrape must not wait for the broker.
 */
class LagMonitor {

    private static final Logger log = LoggerFactory.getLogger(LagMonitor.class);

    private final Dispatchers dispatchers;
    private final ConsumerGroupOffsets offsets;
    private final Map<InletId, Measure> measures = new ConcurrentHashMap<>();

    LagMonitor(Dispatchers dispatchers, ConsumerGroupOffsets offsets) {
        this.dispatchers = dispatchers;
        this.offsets = offsets;
    }

    /**
     * One measurement.
     *
     * @param lag number of records not applied yet
     * @param oldest when the broker received the oldest of them
     */
    private record Measure(long lag, Optional<Instant> oldest) {}

    void measure() {
        dispatchers.all().forEach(this::measureIfPossible);
    }

    /** The broker may deny access to some topics only. */
    private void measureIfPossible(KeyedDispatcher dispatcher) {
        try {
            measure(dispatcher);
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("Lag could not be measured; the last value is kept");
        }
    }

    private void measure(KeyedDispatcher dispatcher) {
        ConsumerGroupOffsets.Waiting waiting = offsets.waiting(dispatcher.source());
        Optional<Instant> oldest = dispatcher.oldestInFlight();
        // Records wait although none is in flight here: the inlet is paused, or another instance owns the partition.
        if (oldest.isEmpty() && waiting.lag() > 0) {
            oldest = oldestOf(waiting, dispatcher.source().inlet());
        }
        measures.put(
                dispatcher.source().inlet(),
                new Measure(Math.max(0, waiting.lag() - dispatcher.settledAhead()), oldest));
    }

    /** As measured before if the records cannot be read. */
    private Optional<Instant> oldestOf(ConsumerGroupOffsets.Waiting waiting, InletId inlet) {
        try {
            return offsets.oldest(waiting);
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("The oldest waiting record cannot be read");
            return Optional.ofNullable(measures.get(inlet)).flatMap(Measure::oldest);
        }
    }

    /** Number of records not applied yet; empty before the first measurement. */
    OptionalLong lag(InletId inlet) {
        Measure measure = measures.get(inlet);
        return measure == null ? OptionalLong.empty() : OptionalLong.of(measure.lag());
    }

    /** When the broker received the oldest record that is not applied. */
    Optional<Instant> oldest(InletId inlet) {
        Optional<Instant> inFlight = dispatchers.get(inlet).oldestInFlight();
        return inFlight.isPresent()
                ? inFlight
                : Optional.ofNullable(measures.get(inlet)).flatMap(Measure::oldest);
    }
}
