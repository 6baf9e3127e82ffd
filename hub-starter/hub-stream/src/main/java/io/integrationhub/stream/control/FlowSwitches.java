package io.integrationhub.stream.control;

import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.FlowState;
import io.integrationhub.stream.Flows;
import io.integrationhub.stream.PauseReason;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;

/** Pauses flows for people, on this instance at once and on the others within seconds. */
class FlowSwitches implements Flows, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FlowSwitches.class);

    private static final PauseReason PERSON = new PauseReason.Person();

    private final Dispatchers dispatchers;
    private final PauseStore store;
    private final Backlogs backlogs;
    private final InstantSource clock;

    FlowSwitches(Dispatchers dispatchers, PauseStore store, Backlogs backlogs, InstantSource clock) {
        this.dispatchers = dispatchers;
        this.store = store;
        this.backlogs = backlogs;
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
                dispatcher.pausedBecause(),
                dispatcher.partitions(),
                dispatcher.inFlight(),
                backlogs.lag(flow),
                backlogs.oldest(flow).map(oldest -> Duration.between(oldest, clock.instant())),
                dispatcher.lastSuccess());
    }

    @Override
    public void pause(FlowId flow, String by) {
        KeyedDispatcher dispatcher = dispatchers.get(flow);
        store.add(flow, by, clock.instant());
        dispatcher.pause(PERSON);
        audit(flow, by, "A person paused the flow");
    }

    @Override
    public void resume(FlowId flow, String by) {
        KeyedDispatcher dispatcher = dispatchers.get(flow);
        store.remove(flow);
        dispatcher.resume(PERSON);
        audit(flow, by, "A person let the flow go on");
    }

    private static void audit(FlowId flow, String by, String what) {
        log.atInfo()
                .addKeyValue("tenant", flow.tenant())
                .addKeyValue("flow", flow.inlet())
                .addKeyValue("principal", by)
                .log(what);
    }

    /** Before the first consumer starts: a stopped flow must not read a single record. */
    @Override
    public void afterSingletonsInstantiated() {
        followOthers();
    }

    /** Does what another instance was told. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void followOthers() {
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
