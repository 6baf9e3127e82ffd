package io.integrationhub.stream.control;

import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How much waits for each flow, and since when.
 *
 * <p>Measured in the background: a scrape must not wait for the broker.
 */
class Backlogs {

    private static final Logger log = LoggerFactory.getLogger(Backlogs.class);

    private final Dispatchers dispatchers;
    private final BrokerView broker;
    private final Map<FlowId, Measure> measures = new ConcurrentHashMap<>();

    Backlogs(Dispatchers dispatchers, BrokerView broker) {
        this.dispatchers = dispatchers;
        this.broker = broker;
    }

    /**
     * What was measured.
     *
     * @param lag records not applied yet
     * @param oldest when the oldest of them came to the broker
     */
    private record Measure(long lag, Optional<Instant> oldest) {}

    @Scheduled(fixedDelay = 15_000, initialDelay = 5_000)
    void measure() {
        try {
            dispatchers.all().forEach(this::measure);
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("The backlog could not be measured; the last values stay");
        }
    }

    private void measure(KeyedDispatcher dispatcher) {
        BrokerView.Waiting waiting = broker.waiting(dispatcher.source());
        Optional<Instant> oldest = dispatcher.oldestInFlight();
        // Nothing in flight here and yet something waits: paused, or another instance has the
        // partition.
        if (oldest.isEmpty() && waiting.lag() > 0) {
            oldest = broker.oldest(waiting);
        }
        measures.put(dispatcher.source().flow(), new Measure(waiting.lag(), oldest));
    }

    /** Records not applied yet; empty before the first measurement. */
    OptionalLong lag(FlowId flow) {
        Measure measure = measures.get(flow);
        return measure == null ? OptionalLong.empty() : OptionalLong.of(measure.lag());
    }

    /** When the oldest record that is not applied came to the broker. */
    Optional<Instant> oldest(FlowId flow) {
        Optional<Instant> inFlight = dispatchers.get(flow).oldestInFlight();
        return inFlight.isPresent()
                ? inFlight
                : Optional.ofNullable(measures.get(flow)).flatMap(Measure::oldest);
    }
}
