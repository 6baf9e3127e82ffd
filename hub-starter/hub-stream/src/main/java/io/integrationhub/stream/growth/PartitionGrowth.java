package io.integrationhub.stream.growth;

import io.integrationhub.stream.dispatch.InletSource;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import io.integrationhub.stream.inlet.PauseReason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that partitions were added to an inlet's topic. From then on a key's records are in another partition than
 * before, so that newer ones could overtake older ones that still wait.
 *
 * <p>The growth is accepted if nothing waits, or if the inlet does not depend on the order; otherwise the inlet pauses
 * until a person accepts it.
 */
public final class PartitionGrowth {

    private static final Logger log = LoggerFactory.getLogger(PartitionGrowth.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final PauseReason REASON = new PauseReason.PartitionsAdded();

    private final PartitionCounts accepted;
    private final Predicate<InletSource> needsOrder;

    /** The inlets that are paused, with the number of partitions of their topics. */
    private final Map<KeyedDispatcher, Integer> refused = new ConcurrentHashMap<>();

    PartitionGrowth(PartitionCounts accepted, Predicate<InletSource> needsOrder) {
        this.accepted = accepted;
        this.needsOrder = needsOrder;
    }

    /**
     * Called on the consumer's thread when partitions are assigned, which is always the case after a growth and before
     * the first record of a new partition is read. A failure leaves the inlet running, since most assignments are none.
     */
    public void assigned(KeyedDispatcher dispatcher, Consumer<?, ?> consumer) {
        InletSource source = dispatcher.source();
        try {
            int partitions =
                    consumer.partitionsFor(source.destination(), TIMEOUT).size();
            int known = accepted.find(source).orElse(0);
            if (known == 0 || partitions < known) {
                accepted.save(source, partitions);
            } else if (partitions > known) {
                decide(dispatcher, partitions, isDrained(source.destination(), known, partitions, consumer));
                if (refused.containsKey(dispatcher)) {
                    consumer.pause(consumer.assignment()); // The poll under way must not return records either.
                }
            }
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("topic", source.destination())
                    .setCause(e)
                    .log("The number of partitions could not be checked");
        }
    }

    private void decide(KeyedDispatcher dispatcher, int partitions, boolean isDrained) {
        InletSource source = dispatcher.source();
        if (isDrained || !needsOrder.test(source)) {
            accepted.save(source, partitions);
            log.atInfo().addKeyValue("topic", source.destination()).log("Partitions were added to a topic");
            return;
        }
        dispatcher.pause(REASON);
        refused.put(dispatcher, partitions);
        log.atError()
                .addKeyValue("tenant", source.inlet().tenant())
                .addKeyValue("inlet", source.inlet().name())
                .addKeyValue("topic", source.destination())
                .log("Partitions were added while records waited, so that the order per key may be lost; the inlet is"
                        + " paused until a person accepts that");
    }

    /** Whether nothing waits: all old partitions are read to their ends, and the new ones are empty. */
    private static boolean isDrained(String topic, int known, int partitions, Consumer<?, ?> consumer) {
        Set<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = consumer.endOffsets(all, TIMEOUT);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(all, TIMEOUT);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(all, TIMEOUT);
        return all.stream().allMatch(partition -> {
            long begin = begins.getOrDefault(partition, 0L);
            long reached = Optional.ofNullable(committed.get(partition))
                    .filter(_ -> partition.partition() < known)
                    .map(OffsetAndMetadata::offset)
                    .orElse(begin);
            return reached >= ends.getOrDefault(partition, 0L);
        });
    }

    /**
     * Accepts the growth although the order per key may be lost: the inlet goes on, on the other replicas within
     * seconds.
     *
     * @return whether it was paused for that reason
     */
    public boolean accept(KeyedDispatcher dispatcher) {
        Integer partitions = refused.get(dispatcher);
        if (partitions == null) {
            return false;
        }
        accepted.save(dispatcher.source(), partitions);
        resume(dispatcher);
        return true;
    }

    /** Resumes what was accepted on another replica; called periodically. */
    void synchronize() {
        refused.forEach((dispatcher, partitions) -> {
            if (accepted.find(dispatcher.source()).orElse(0) >= partitions) {
                resume(dispatcher);
            }
        });
    }

    private void resume(KeyedDispatcher dispatcher) {
        refused.remove(dispatcher);
        dispatcher.resume(REASON);
    }
}
