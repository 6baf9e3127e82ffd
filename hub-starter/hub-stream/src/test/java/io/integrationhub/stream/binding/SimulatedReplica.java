package io.integrationhub.stream.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.simulation.SimulatedProcess;
import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.stream.backlog.ByteBudget;
import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import io.integrationhub.stream.dispatch.ConsumerSwitch;
import io.integrationhub.stream.dispatch.DispatcherRuntime;
import io.integrationhub.stream.dispatch.DispatcherStorage;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.InletSource;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.dispatch.Tracing;
import io.integrationhub.stream.inlet.InletId;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A process with the real dispatcher and the real consumer around it, and a container's loop. */
final class SimulatedReplica implements SimulatedConsumer.Listener, ConsumerSwitch {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration STORE_INTERVAL = Duration.ofMillis(200);

    private final StreamWorld world;
    private final Simulation simulation;
    private final SimulatedProcess process;
    private final ByteBudget bytes;
    private final ReplicaWatch watch;
    private final KeyedDispatcher dispatcher;
    private final SimulatedConsumer consumer;
    private final Consumer<byte[], byte[]> dispatching;
    private final DispatcherRebalance rebalance;
    private boolean stopping;
    private boolean stopped;
    private long frozenAt = -1;
    private long frozenUntil = -1;

    SimulatedReplica(StreamWorld world, String name) {
        this.world = world;
        this.simulation = world.simulation;
        this.process = simulation.process(name);
        this.bytes = new ByteBudget(world.limits.maxHeldSize().toBytes());
        this.watch = new ReplicaWatch(world, bytes);
        SimulatedWork work = new SimulatedWork(world, process, watch);
        InletId inlet = new InletId(new TenantId("acme"), "things");
        this.dispatcher = new KeyedDispatcher(
                new InletSource(inlet, SimulatedBroker.TOPIC, "group"),
                work,
                new DispatcherStorage(work, work, new WatchedStore()),
                work,
                new Tracing(ObservationRegistry.NOOP, false),
                world.limits,
                bytes,
                new DispatcherRuntime(
                        process, simulation::lock, simulation::nanoTime, simulation.clock(), simulation.generator()));
        this.rebalance = new DispatcherRebalance(dispatcher, (_, _) -> {});
        this.consumer = new SimulatedConsumer(name, simulation, world.broker, this);
        this.dispatching = DispatchingConsumer.of(
                consumer.proxy(),
                new Dispatchers(List.of(dispatcher)),
                new DispatchingConsumer.Waiting(simulation::nanoTime, _ -> {}));
    }

    void start() {
        dispatcher.attach(this);
        process.execute(this::poll);
        process.execute(this::storeSettledAhead);
    }

    private void poll() {
        while (!stopping) {
            watch.limits.check(dispatcher.inFlight());
            pollOnce();
            if (consumer.commitFailedAt >= 0) {
                consumer.commitFailedAt = -1;
                watch.storeFailed();
            }
        }
        consumer.close();
        stopped = true;
    }

    /** As the container, whose error handler polls again. */
    private void pollOnce() {
        try {
            dispatching.poll(POLL);
        } catch (IllegalStateException e) {
            assertThat(e).hasRootCauseInstanceOf(OutOfMemoryError.class);
            simulation.trace("ran out of memory");
        } finally {
            consumer.isHandingOver = false;
        }
    }

    private void storeSettledAhead() {
        while (true) {
            simulation.sleepUninterruptibly(STORE_INTERVAL);
            try {
                dispatcher.storeSettledAhead();
            } catch (RuntimeException e) {
                // The scheduler of jobs logs it and runs the job again.
            }
        }
    }

    /** The database, whose failures excuse repeats. */
    private final class WatchedStore implements SettledAheadStore {

        @Override
        public Map<TopicPartition, SettledAhead> load(String group, Collection<TopicPartition> partitions) {
            try {
                return world.load(group, partitions);
            } catch (RuntimeException e) {
                watch.loadFailed(partitions);
                throw e;
            }
        }

        @Override
        public void save(String group, Map<TopicPartition, SettledAhead> settled) {
            try {
                world.save(group, settled);
            } catch (RuntimeException e) {
                watch.storeFailed();
                throw e;
            }
        }
    }

    @Override
    public void assigned(List<TopicPartition> partitions) {
        simulation.trace("is assigned " + partitions);
        watch.assigned(partitions);
        rebalance.onPartitionsAssigned(consumer.proxy(), partitions);
    }

    @Override
    public void revoked(List<TopicPartition> partitions) {
        simulation.trace("gives up " + partitions);
        watch.revoking(partitions);
        long begin = simulation.nanoTime();
        rebalance.onPartitionsRevokedBeforeCommit(consumer.proxy(), partitions);
        Duration taken = Duration.ofNanos(simulation.nanoTime() - begin);
        Duration limit = world.limits.drainTimeout();
        simulation.check(
                StreamInvariant.DRAIN_IN_TIME,
                frozenAt >= begin || taken.compareTo(limit.plusMillis(200)) < 0,
                "the revocation took " + taken);
        if (consumer.commitFailedAt >= 0) {
            watch.storeFailed();
        }
        simulation.trace("has given up " + partitions);
        watch.ended(partitions, !stopping && taken.compareTo(limit) < 0, simulation.nanoTime());
    }

    @Override
    public void lost(List<TopicPartition> partitions) {
        simulation.trace("has lost " + partitions);
        rebalance.onPartitionsLost(consumer.proxy(), partitions);
        watch.ended(partitions, false, simulation.nanoTime());
    }

    @Override
    public void polled(List<SimulatedRecord> records) {
        simulation.trace("reads " + records);
        watch.polled(records);
    }

    @Override
    public void sought(TopicPartition partition, long offset) {
        watch.sought(partition, offset);
    }

    @Override
    public void committing(Collection<TopicPartition> partitions) {
        watch.committing(partitions);
    }

    @Override
    public void pause() {
        consumer.isPaused = true;
    }

    @Override
    public void resume() {
        consumer.isPaused = false;
    }

    void checkIdle() {
        if (isAlive() && frozenAt + Duration.ofSeconds(30).toNanos() < simulation.nanoTime()) {
            watch.checkIdle();
        }
    }

    void systemUp() {
        if (isAlive()) {
            watch.systemUp();
            process.execute(() -> dispatcher.systemUp("oms"));
        }
    }

    void kill() {
        watch.gone(simulation.nanoTime() < frozenUntil ? frozenAt : simulation.nanoTime());
        process.kill();
    }

    void freeze(Duration time) {
        frozenAt = simulation.nanoTime() < frozenUntil ? frozenAt : simulation.nanoTime();
        frozenUntil = simulation.nanoTime() + time.toNanos();
        watch.gone(frozenAt);
        process.freeze(time);
    }

    /** As SIGTERM: drains, then leaves the group. */
    void stop() {
        watch.isStopping = true;
        process.execute(() -> {
            dispatcher.drain();
            stopping = true;
        });
    }

    boolean isAlive() {
        return process.isAlive() && !stopped;
    }

    boolean isStopping() {
        return watch.isStopping;
    }

    /** Of bytes that it holds, once it has nothing to do. */
    long heldBytes() {
        return bytes.held();
    }
}
