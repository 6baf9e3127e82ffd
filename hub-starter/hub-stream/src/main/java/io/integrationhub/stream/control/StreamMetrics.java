package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.PauseReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Counts and times finished records. Tags are bounded: tenant, inlet, outcome, reason. */
class StreamMetrics implements FinishedRecordListener {

    private static final Duration[] FRESHNESS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Instant startedAt;
    private final MultiGauge paused;

    /** Looking a meter up costs more than counting. */
    private final Map<Outcome, Counter> counters = new ConcurrentHashMap<>();

    private final Map<InletId, Timer> timers = new ConcurrentHashMap<>();

    private record Outcome(InletId inlet, String outcome) {}

    StreamMetrics(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.paused = MultiGauge.builder("hub.paused")
                .description("1 for each reason why an inlet reads no new records")
                .register(meters);
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        InletId inlet = finished.inlet();
        counter(inlet, finished.result().outcome()).increment();
        if (finished.attempts() > 1) {
            counter(inlet, "retried").increment();
        }
        switch (finished.result()) {
            case FinishedRecord.Applied _, FinishedRecord.Coalesced _ ->
                freshness(inlet).record(Duration.between(finished.message().receivedAt(), finished.at()));
            case FinishedRecord.Parked _ -> {}
        }
        return NOTHING_TO_STORE;
    }

    private Counter counter(InletId inlet, String outcome) {
        return counters.computeIfAbsent(
                new Outcome(inlet, outcome),
                _ -> meters.counter("hub.records", tags(inlet).and("outcome", outcome)));
    }

    private Timer freshness(InletId inlet) {
        return timers.computeIfAbsent(
                inlet,
                _ -> Timer.builder("hub.sync.freshness")
                        .description("Time from the broker's receipt of a record to the end of its processing")
                        .tags(tags(inlet))
                        .serviceLevelObjectives(FRESHNESS)
                        .register(meters));
    }

    /** Registers the gauges of an inlet. */
    void register(KeyedDispatcher dispatcher, LagMonitor lags) {
        InletId inlet = dispatcher.source().inlet();
        gauge("hub.inflight", inlet, dispatcher, KeyedDispatcher::inFlight);
        gauge("hub.lag", inlet, lags, each -> each.lag(inlet).orElse(0));
        gauge("hub.oldest.age", inlet, lags, each -> age(each.oldest(inlet)));
        gauge(
                "hub.last.success.age",
                inlet,
                dispatcher,
                each -> age(Optional.of(each.lastSuccess().orElse(startedAt))));
    }

    private double age(Optional<Instant> since) {
        return since.map(instant ->
                        Math.max(0, Duration.between(instant, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    private <T> void gauge(String name, InletId inlet, T state, ToDoubleFunction<T> value) {
        Gauge.builder(name, state, value)
                .tags(tags(inlet))
                .strongReference(true)
                .register(meters);
    }

    /** Updates which inlets are paused and why. */
    void updatePauses(List<KeyedDispatcher> dispatchers) {
        paused.register(
                dispatchers.stream()
                        .flatMap(each -> each.pauseReasons().stream().map(reason -> row(each, reason)))
                        .toList(),
                true);
    }

    private static MultiGauge.Row<?> row(KeyedDispatcher dispatcher, PauseReason reason) {
        return MultiGauge.Row.of(tags(dispatcher.source().inlet()).and("reason", reason.label()), 1);
    }

    private static Tags tags(InletId inlet) {
        return Tags.of("tenant", inlet.tenant().value(), "inlet", inlet.name());
    }
}
