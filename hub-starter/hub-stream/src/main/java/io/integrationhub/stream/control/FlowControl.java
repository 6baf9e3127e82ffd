package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.flow.FlowId;
import io.integrationhub.stream.flow.FlowState;
import io.integrationhub.stream.flow.Flows;
import io.integrationhub.stream.flow.PauseReason;
import io.integrationhub.stream.growth.PartitionGrowth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Pauses and resumes flows for people: on this instance at once, on the others within seconds. */
class FlowControl implements Flows, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FlowControl.class);

    private static final PauseReason PERSON = new PauseReason.Person();

    private final Dispatchers dispatchers;
    private final PauseStore store;
    private final LagMonitor lags;
    private final PartitionGrowth growth;
    private final InstantSource clock;

    FlowControl(
            Dispatchers dispatchers, PauseStore store, LagMonitor lags, PartitionGrowth growth, InstantSource clock) {
        this.dispatchers = dispatchers;
        this.store = store;
        this.lags = lags;
        this.growth = growth;
        this.clock = clock;
    }

    @Override
    public List<FlowState> states() {
        return dispatchers.all().stream().map(this::state).toList();
    }

    private FlowState state(KeyedDispatcher dispatcher) {
        FlowId flow = dispatcher.source().flow();
        return new FlowState(
                flow,
                dispatcher.pauseReasons(),
                dispatcher.partitions(),
                dispatcher.inFlight(),
                lags.lag(flow),
                lags.oldest(flow).map(oldest -> Duration.between(oldest, clock.instant())),
                dispatcher.lastSuccess());
    }

    @Override
    public void pause(FlowId flow, String by) {
        KeyedDispatcher dispatcher = dispatchers.get(flow);
        store.add(flow, by, clock.instant());
        dispatcher.pause(PERSON);
        audit(flow, by, "Flow paused by a person");
    }

    @Override
    public void resume(FlowId flow, String by) {
        KeyedDispatcher dispatcher = dispatchers.get(flow);
        store.remove(flow);
        dispatcher.resume(PERSON);
        audit(flow, by, "Flow resumed by a person");
    }

    @Override
    public boolean acceptPartitions(FlowId flow, String by) {
        boolean accepted = growth.accept(dispatchers.get(flow));
        if (accepted) {
            audit(flow, by, "Added partitions accepted by a person");
        }
        return accepted;
    }

    private static void audit(FlowId flow, String by, String message) {
        log.atInfo()
                .addKeyValue("tenant", flow.tenant())
                .addKeyValue("flow", flow.inlet())
                .addKeyValue("principal", by)
                .log(message);
    }

    /** Runs before the first consumer starts: a paused flow must not read a single record. */
    @Override
    public void afterSingletonsInstantiated() {
        synchronize();
    }

    /** Applies what was changed on another instance. */
    void synchronize() {
        Set<FlowId> paused = store.all();
        for (KeyedDispatcher dispatcher : dispatchers.all()) {
            if (paused.contains(dispatcher.source().flow())) {
                dispatcher.pause(PERSON);
            } else {
                dispatcher.resume(PERSON);
            }
        }
    }
}
