package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Notifies the dispatcher of assigned and revoked partitions, and commits its last offsets.
 *
 * @param assigned is told of the consumer after each assignment
 */
record DispatcherRebalance(KeyedDispatcher dispatcher, BiConsumer<KeyedDispatcher, Consumer<?, ?>> assigned)
        implements ConsumerAwareRebalanceListener {

    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        dispatcher.assigned(partitions, stored -> committed(consumer, stored));
        assigned.accept(dispatcher, consumer);
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        dispatcher.revoked(
                partitions, offsets -> consumer.commitSync(DispatchingConsumer.metadata(offsets), COMMIT_TIMEOUT));
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        dispatcher.lost(partitions);
    }

    private static Map<TopicPartition, Long> committed(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        consumer.committed(partitions, COMMIT_TIMEOUT).forEach((partition, committed) -> {
            if (committed != null) {
                offsets.put(partition, committed.offset());
            }
        });
        return offsets;
    }
}
