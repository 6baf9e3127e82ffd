package io.integrationhub.stream.control;

import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.growth.PartitionGrowth;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.Inlets;
import io.integrationhub.stream.inlet.PauseReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Pauses and resumes inlets for people: on this instance at once, on the others within seconds. */
class InletControl implements Inlets, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(InletControl.class);

    private static final PauseReason PERSON = new PauseReason.Person();

    private final Dispatchers dispatchers;
    private final PauseStore store;
    private final LagMonitor lags;
    private final PartitionGrowth growth;
    private final InstantSource clock;

    InletControl(
            Dispatchers dispatchers, PauseStore store, LagMonitor lags, PartitionGrowth growth, InstantSource clock) {
        this.dispatchers = dispatchers;
        this.store = store;
        this.lags = lags;
        this.growth = growth;
        this.clock = clock;
    }

    @Override
    public List<InletState> states() {
        return dispatchers.all().stream().map(this::state).toList();
    }

    private InletState state(KeyedDispatcher dispatcher) {
        InletId inlet = dispatcher.source().inlet();
        return new InletState(
                inlet,
                dispatcher.pauseReasons(),
                dispatcher.partitions(),
                dispatcher.inFlight(),
                lags.lag(inlet),
                lags.oldest(inlet).map(oldest -> Duration.between(oldest, clock.instant())),
                dispatcher.lastSuccess());
    }

    @Override
    public void pause(InletId inlet, String by) {
        KeyedDispatcher dispatcher = dispatchers.get(inlet);
        store.add(inlet, by, clock.instant());
        dispatcher.pause(PERSON);
        audit(inlet, by, "Inlet paused by a person");
    }

    @Override
    public void resume(InletId inlet, String by) {
        KeyedDispatcher dispatcher = dispatchers.get(inlet);
        store.remove(inlet);
        dispatcher.resume(PERSON);
        audit(inlet, by, "Inlet resumed by a person");
    }

    @Override
    public boolean acceptPartitions(InletId inlet, String by) {
        boolean accepted = growth.accept(dispatchers.get(inlet));
        if (accepted) {
            audit(inlet, by, "Added partitions accepted by a person");
        }
        return accepted;
    }

    private static void audit(InletId inlet, String by, String message) {
        log.atInfo()
                .addKeyValue("tenant", inlet.tenant())
                .addKeyValue("inlet", inlet.name())
                .addKeyValue("principal", by)
                .log(message);
    }

    /** Runs before the first consumer starts: a paused inlet must not read a single record. */
    @Override
    public void afterSingletonsInstantiated() {
        synchronize();
    }

    /** Applies what was changed on another instance. */
    void synchronize() {
        Set<InletId> paused = store.all();
        for (KeyedDispatcher dispatcher : dispatchers.all()) {
            if (paused.contains(dispatcher.source().inlet())) {
                dispatcher.pause(PERSON);
            } else {
                dispatcher.resume(PERSON);
            }
        }
    }
}
