package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.flow.FlowId;
import io.integrationhub.stream.flow.PauseReason;
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

/** Counts and times finished records. Tags are bounded: tenant, flow, outcome, reason. */
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

    private final Map<FlowId, Timer> timers = new ConcurrentHashMap<>();

    private record Outcome(FlowId flow, String outcome) {}

    StreamMetrics(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.paused = MultiGauge.builder("hub.paused")
                .description("1 for each reason why a flow reads no new records")
                .register(meters);
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        FlowId flow = finished.flow();
        counter(flow, finished.result().outcome()).increment();
        if (finished.attempts() > 1) {
            counter(flow, "retried").increment();
        }
        switch (finished.result()) {
            case FinishedRecord.Applied _, FinishedRecord.Coalesced _ ->
                freshness(flow).record(Duration.between(finished.message().receivedAt(), finished.at()));
            case FinishedRecord.Parked _ -> {}
        }
        return NOTHING_TO_STORE;
    }

    private Counter counter(FlowId flow, String outcome) {
        return counters.computeIfAbsent(
                new Outcome(flow, outcome),
                _ -> meters.counter("hub.records", tags(flow).and("outcome", outcome)));
    }

    private Timer freshness(FlowId flow) {
        return timers.computeIfAbsent(
                flow,
                _ -> Timer.builder("hub.sync.freshness")
                        .description("Time from the broker's receipt of a record to the end of its processing")
                        .tags(tags(flow))
                        .serviceLevelObjectives(FRESHNESS)
                        .register(meters));
    }

    /** Registers the gauges of a flow. */
    void register(KeyedDispatcher dispatcher, LagMonitor lags) {
        FlowId flow = dispatcher.source().flow();
        gauge("hub.inflight", flow, dispatcher, KeyedDispatcher::inFlight);
        gauge("hub.lag", flow, lags, each -> each.lag(flow).orElse(0));
        gauge("hub.oldest.age", flow, lags, each -> age(each.oldest(flow)));
        gauge(
                "hub.last.success.age",
                flow,
                dispatcher,
                each -> age(Optional.of(each.lastSuccess().orElse(startedAt))));
    }

    private double age(Optional<Instant> since) {
        return since.map(instant ->
                        Math.max(0, Duration.between(instant, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    private <T> void gauge(String name, FlowId flow, T state, ToDoubleFunction<T> value) {
        Gauge.builder(name, state, value).tags(tags(flow)).strongReference(true).register(meters);
    }

    /** Updates which flows are paused and why. */
    void updatePauses(List<KeyedDispatcher> dispatchers) {
        paused.register(
                dispatchers.stream()
                        .flatMap(each -> each.pauseReasons().stream().map(reason -> row(each, reason)))
                        .toList(),
                true);
    }

    private static MultiGauge.Row<?> row(KeyedDispatcher dispatcher, PauseReason reason) {
        return MultiGauge.Row.of(tags(dispatcher.source().flow()).and("reason", reason.label()), 1);
    }

    private static Tags tags(FlowId flow) {
        return Tags.of("tenant", flow.tenant().value(), "flow", flow.inlet());
    }
}
