package io.integrationhub.stream.binding;

import io.integrationhub.sandbox.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic, its committed offsets, and the group of replicas that read it. */
final class SimulatedBroker {

    static final String TOPIC = "hub.acme.things";

    private final Simulation simulation;
    private final Map<TopicPartition, List<SimulatedRecord>> log = new LinkedHashMap<>();
    private final Map<String, SimulatedRecord> byId = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> committed = new LinkedHashMap<>();
    private final Map<TopicPartition, SimulatedConsumer> owners = new LinkedHashMap<>();
    private final Map<TopicPartition, SimulatedConsumer> targets = new LinkedHashMap<>();
    private final List<SimulatedConsumer> members = new ArrayList<>();

    SimulatedBroker(Simulation simulation, int partitions) {
        this.simulation = simulation;
        for (int i = 0; i < partitions; i++) {
            log.put(new TopicPartition(TOPIC, i), new ArrayList<>());
        }
    }

    List<TopicPartition> partitions() {
        return List.copyOf(log.keySet());
    }

    long end(TopicPartition partition) {
        return of(partition).size();
    }

    private List<SimulatedRecord> of(TopicPartition partition) {
        return Objects.requireNonNull(log.get(partition));
    }

    void append(SimulatedRecord record) {
        of(record.partition).add(record);
        byId.put(record.id(), record);
    }

    SimulatedRecord record(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    Stream<SimulatedRecord> all() {
        return byId.values().stream();
    }

    List<SimulatedRecord> read(TopicPartition partition, long from, int max) {
        List<SimulatedRecord> all = of(partition);
        int start = (int) Math.min(from, all.size());
        return all.subList(start, Math.min(all.size(), start + max));
    }

    @Nullable
    Long committed(TopicPartition partition) {
        return committed.get(partition);
    }

    boolean isAllCommitted() {
        return log.keySet().stream().allMatch(partition -> committed.getOrDefault(partition, 0L) == end(partition));
    }

    /** Stores offsets of the owner; those of anybody else are rejected. */
    boolean commit(SimulatedConsumer consumer, Map<TopicPartition, Long> offsets) {
        if (!offsets.keySet().stream().allMatch(partition -> owners.get(partition) == consumer)) {
            return false;
        }
        offsets.forEach((partition, offset) -> {
            List<SimulatedRecord> below = of(partition).subList(0, offset.intValue());
            simulation.check(
                    StreamInvariant.COMMIT_BELOW_UNSETTLED,
                    below.stream().allMatch(SimulatedRecord::isSettled),
                    partition + " is committed up to " + offset + " without " + unsettled(below));
        });
        committed.putAll(offsets);
        return true;
    }

    static List<SimulatedRecord> unsettled(List<SimulatedRecord> records) {
        return records.stream().filter(record -> !record.isSettled()).limit(10).toList();
    }

    void join(SimulatedConsumer consumer) {
        members.add(consumer);
        rebalance();
    }

    /** Removes a member, which gives up what it owns; without its consent if it has crashed or frozen. */
    void leave(SimulatedConsumer consumer) {
        members.remove(consumer);
        owners.values().removeIf(owner -> owner == consumer);
        rebalance();
    }

    boolean isMember(SimulatedConsumer consumer) {
        return members.contains(consumer);
    }

    /** Distributes the partitions anew. */
    void rebalance() {
        targets.clear();
        if (!members.isEmpty()) {
            log.keySet()
                    .forEach(partition -> targets.put(
                            partition, members.get(simulation.random().nextInt(members.size()))));
        }
    }

    boolean owns(SimulatedConsumer consumer, TopicPartition partition) {
        return owners.get(partition) == consumer;
    }

    /** What it owns and should give up. */
    List<TopicPartition> toRevoke(SimulatedConsumer consumer) {
        return log.keySet().stream()
                .filter(partition -> owns(consumer, partition) && targets.get(partition) != consumer)
                .toList();
    }

    void release(List<TopicPartition> partitions) {
        partitions.forEach(owners::remove);
    }

    /** Gives it the partitions that it should have and nobody owns. */
    List<TopicPartition> assign(SimulatedConsumer consumer) {
        List<TopicPartition> assigned = log.keySet().stream()
                .filter(partition -> targets.get(partition) == consumer && !owners.containsKey(partition))
                .toList();
        assigned.forEach(partition -> owners.put(partition, consumer));
        return assigned;
    }

    /** Removes members that do not poll, once they have been silent for this time. */
    void expire(Duration session) {
        List.copyOf(members).stream()
                .filter(member -> simulation.nanoTime() - member.lastPoll() > session.toNanos())
                .forEach(member -> {
                    simulation.trace(member + " has left the group");
                    leave(member);
                });
    }
}
