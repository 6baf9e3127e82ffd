package io.integrationhub.stream.binding;

import io.integrationhub.sandbox.simulation.Simulation;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import io.integrationhub.stream.binding.SimulatedRecord.Result;
import io.integrationhub.stream.binding.SimulatedRecord.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;

/** What the replicas share: the topic, the database, an outside system; and the settings of this run. */
final class StreamWorld implements SettledAheadStore {

    static final int MAX_SIZE = 2_000;
    static final int MAX_POLLED = 60;

    private static final int KEYS = 12;
    private static final List<Result> FAILURES = List.of(
            Result.BUSY,
            Result.BUSY,
            Result.BUSY_FOR_LONG,
            Result.POSTPONED,
            Result.INVALID,
            Result.BUG,
            Result.OUT_OF_MEMORY);

    final Simulation simulation;
    final SimulatedBroker broker;
    final StreamProperties limits;
    final boolean doorbells;

    /** Of calls, the database and the broker. */
    final double failureRate;

    final List<SimulatedReplica> replicas = new ArrayList<>();
    private final Map<TopicPartition, Ownership> owners = new HashMap<>();
    private final Map<TopicPartition, byte[]> settledAhead = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> bases = new HashMap<>();
    private final double stuckRate;
    boolean isDatabaseDown;
    boolean isSystemDown;
    private int started;

    StreamWorld(Simulation simulation) {
        Random random = simulation.random();
        this.simulation = simulation;
        this.broker = new SimulatedBroker(simulation, random.nextInt(1, 4));
        this.doorbells = random.nextInt(3) == 0;
        this.failureRate = random.nextBoolean() ? 0 : random.nextDouble() / 5;
        this.stuckRate = random.nextDouble() / 30;
        this.limits = new StreamProperties(
                random.nextInt(1, 5),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofHours(4),
                random.nextInt(1, 7),
                random.nextInt(5, 60),
                DataSize.ofBytes(random.nextInt(5_000, 60_000)),
                random.nextInt(40, 200),
                Duration.ofSeconds(2),
                true,
                1,
                (short) 1,
                null,
                Map.of());
        simulation.onIdle(() -> replicas.forEach(SimulatedReplica::checkIdle));
    }

    SimulatedReplica startReplica() {
        SimulatedReplica replica = new SimulatedReplica(this, "replica" + ++started);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    /** Appends a record with a random key, now and then one without. */
    void send() {
        Random random = simulation.random();
        List<TopicPartition> partitions = broker.partitions();
        int number = Math.min(random.nextInt(KEYS), random.nextInt(KEYS));
        @Nullable String key = random.nextInt(20) == 0 ? null : "key" + number;
        TopicPartition partition = partitions.get(
                (key == null || random.nextInt(30) == 0 ? random.nextInt(100) : number) % partitions.size());
        broker.append(
                new SimulatedRecord(partition, broker.end(partition), key, random.nextInt(1, MAX_SIZE), scripts()));
    }

    private List<Script> scripts() {
        List<Script> scripts = new ArrayList<>();
        while (simulation.happens(failureRate)) {
            scripts.add(new Script(
                    simulation.upTo(Duration.ofMillis(20)),
                    FAILURES.get(simulation.random().nextInt(FAILURES.size()))));
        }
        Duration work = simulation.upTo(simulation.happens(stuckRate) ? Duration.ofSeconds(20) : Duration.ofMillis(30));
        scripts.add(new Script(work, Result.DONE));
        return scripts;
    }

    Ownership newOwnership(TopicPartition partition) {
        Ownership ownership = new Ownership(owners.get(partition));
        owners.put(partition, ownership);
        return ownership;
    }

    @Override
    public Map<TopicPartition, SettledAhead> load(String group, Collection<TopicPartition> partitions) {
        useDatabase();
        Map<TopicPartition, SettledAhead> loaded = new LinkedHashMap<>();
        settledAhead.forEach((partition, bytes) -> loaded.put(partition, SettledAhead.decoded(bytes)));
        loaded.keySet().retainAll(partitions);
        return loaded;
    }

    /** As the database does it: what begins earlier does not replace what begins later. */
    @Override
    public void save(String group, Map<TopicPartition, SettledAhead> settled) {
        settled.forEach((partition, ahead) -> {
            useDatabase();
            if (bases.getOrDefault(partition, -1L) <= ahead.base()) {
                bases.put(partition, ahead.base());
                settledAhead.put(partition, ahead.encoded());
            }
        });
    }

    private void useDatabase() {
        simulation.sleepUninterruptibly(simulation.upTo(Duration.ofMillis(3)));
        if (isDatabaseDown) {
            throw new DataAccessResourceFailureException("down");
        }
    }

    boolean fails() {
        return simulation.happens(failureRate / 4);
    }

    void systemUp() {
        isSystemDown = false;
        replicas.forEach(SimulatedReplica::systemUp);
    }

    boolean isDone() {
        return broker.isAllCommitted() && broker.all().allMatch(SimulatedRecord::isSettled);
    }
}
