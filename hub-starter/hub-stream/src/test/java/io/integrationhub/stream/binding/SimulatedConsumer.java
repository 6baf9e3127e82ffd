package io.integrationhub.stream.binding;

import io.integrationhub.sandbox.simulation.Simulation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Kafka's consumer as far as the hub uses it; rebalances happen within a poll, as in the real one. */
final class SimulatedConsumer implements InvocationHandler {

    private static final double COMMIT_FAILURE = 0.03;
    private static final double MEMORY_FAILURE = 0.001;
    private static final int MAX_POLL = 20;

    /** Is called within a poll. */
    interface Listener {
        void assigned(List<TopicPartition> partitions);

        void revoked(List<TopicPartition> partitions);

        void lost(List<TopicPartition> partitions);

        void sought(TopicPartition partition, long offset);

        void polled(List<SimulatedRecord> records);

        void committing(Collection<TopicPartition> partitions);
    }

    private final String name;
    private final Simulation simulation;
    private final SimulatedBroker broker;
    private final Listener listener;
    private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private final List<Runnable> callbacks = new ArrayList<>();
    private boolean joined;
    private long lastPoll;
    boolean isPaused;

    /** Whether the records of a poll are being handed over. */
    boolean isHandingOver;

    /** When a commit last failed. */
    long commitFailedAt = -1;

    SimulatedConsumer(String name, Simulation simulation, SimulatedBroker broker, Listener listener) {
        this.name = name;
        this.simulation = simulation;
        this.broker = broker;
        this.listener = listener;
    }

    @SuppressWarnings("unchecked") // A proxy has the interface it was created with.
    Consumer<byte[], byte[]> proxy() {
        return (Consumer<byte[], byte[]>)
                Proxy.newProxyInstance(Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, this);
    }

    @Override
    @SuppressWarnings("unchecked") // As Kafka declares them.
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) {
        Object[] arguments = given == null ? new Object[0] : given;
        return switch (method.getName()) {
            case "poll" -> poll((Duration) arguments[0]);
            case "paused" -> Set.copyOf(paused);
            case "pause" -> {
                paused.addAll((Collection<TopicPartition>) arguments[0]);
                yield null;
            }
            case "resume" -> {
                paused.removeAll((Collection<TopicPartition>) arguments[0]);
                yield null;
            }
            case "assignment" -> Set.copyOf(positions.keySet());
            case "commitAsync" -> {
                commitAsync((Map<TopicPartition, OffsetAndMetadata>) arguments[0], (OffsetCommitCallback) arguments[1]);
                yield null;
            }
            case "commitSync" -> {
                commitSync((Map<TopicPartition, OffsetAndMetadata>) arguments[0]);
                yield null;
            }
            case "committed" -> committed((Set<TopicPartition>) arguments[0]);
            case "seek" -> {
                positions.put((TopicPartition) arguments[0], (Long) arguments[1]);
                listener.sought((TopicPartition) arguments[0], (Long) arguments[1]);
                yield null;
            }
            case "toString" -> name;
            case "hashCode" -> System.identityHashCode(this);
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    long lastPoll() {
        return lastPoll;
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        simulation.step();
        lastPoll = simulation.nanoTime();
        List.copyOf(callbacks).forEach(Runnable::run);
        callbacks.clear();
        rebalance();
        List<SimulatedRecord> records = isPaused ? List.of() : fetch();
        if (records.isEmpty()) {
            simulation.sleepUninterruptibly(
                    timeout.dividedBy(simulation.random().nextInt(1, 5)));
            return ConsumerRecords.empty();
        }
        listener.polled(records);
        isHandingOver = true;
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new LinkedHashMap<>();
        records.forEach(record -> byPartition
                .computeIfAbsent(record.partition, _ -> new ArrayList<>())
                .add(record.read(this::runOutOfMemory)));
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    /** Now and then, while records are handed over. */
    private void runOutOfMemory() {
        if (isHandingOver && simulation.happens(MEMORY_FAILURE)) {
            throw new OutOfMemoryError("simulated");
        }
    }

    private void rebalance() {
        if (!joined) {
            joined = true;
            broker.join(this);
        } else if (!broker.isMember(this)) {
            List<TopicPartition> lost = List.copyOf(positions.keySet());
            positions.clear();
            paused.clear();
            if (!lost.isEmpty()) {
                listener.lost(lost);
            }
            broker.join(this);
        }
        revoke(broker.toRevoke(this));
        List<TopicPartition> assigned = broker.assign(this);
        assigned.forEach(
                partition -> positions.put(partition, Objects.requireNonNullElse(broker.committed(partition), 0L)));
        if (!assigned.isEmpty()) {
            listener.assigned(assigned);
        }
    }

    private void revoke(List<TopicPartition> revoked) {
        if (!revoked.isEmpty()) {
            listener.revoked(revoked);
            positions.keySet().removeAll(revoked);
            paused.removeAll(revoked);
            broker.release(revoked.stream()
                    .filter(partition -> broker.owns(this, partition))
                    .toList());
        }
    }

    /** Gives up everything, as a consumer does when it is closed. */
    void close() {
        revoke(positions.keySet().stream()
                .filter(partition -> broker.owns(this, partition))
                .toList());
        broker.leave(this);
    }

    private List<SimulatedRecord> fetch() {
        List<SimulatedRecord> records = new ArrayList<>();
        positions.replaceAll((partition, position) -> {
            int max = paused.contains(partition) ? 0 : simulation.random().nextInt(MAX_POLL);
            List<SimulatedRecord> read = broker.read(partition, position, max);
            records.addAll(read);
            return position + read.size();
        });
        return records;
    }

    private void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        simulation.step();
        listener.committing(offsets.keySet());
        boolean isLost = simulation.happens(COMMIT_FAILURE);
        boolean isStored = (!isLost || simulation.happens(0.5)) && broker.commit(this, plain(offsets));
        boolean isConfirmed = isStored && !isLost;
        if (!isConfirmed) {
            commitFailedAt = simulation.nanoTime();
        }
        callbacks.add(() -> callback.onComplete(offsets, isConfirmed ? null : new KafkaException("not committed")));
    }

    private void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        simulation.step();
        listener.committing(offsets.keySet());
        if (simulation.happens(COMMIT_FAILURE) || !broker.commit(this, plain(offsets))) {
            commitFailedAt = simulation.nanoTime();
            throw new CommitFailedException("not committed");
        }
    }

    private static Map<TopicPartition, Long> plain(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, Long> plain = new LinkedHashMap<>();
        offsets.forEach((partition, offset) -> plain.put(partition, offset.offset()));
        return plain;
    }

    private Map<TopicPartition, @Nullable OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        simulation.step();
        Map<TopicPartition, @Nullable OffsetAndMetadata> committed = new HashMap<>();
        partitions.forEach(partition -> {
            Long offset = broker.committed(partition);
            committed.put(partition, offset == null ? null : new OffsetAndMetadata(offset));
        });
        return committed;
    }

    @Override
    public String toString() {
        return name;
    }
}
