package io.integrationhub.stream.binding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Pauses of single partitions, beside those of the whole consumer that its container makes. */
final class PartitionPauses {

    private final Consumer<?, ?> consumer;

    /** Those that are paused here; the others that are paused belong to the container. */
    private final Set<TopicPartition> own = new HashSet<>();

    PartitionPauses(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Pauses these partitions, and resumes those that were paused here before. */
    void pause(Set<TopicPartition> wanted) {
        if (wanted.isEmpty() && own.isEmpty()) {
            return;
        }
        Set<TopicPartition> paused = consumer.paused();
        own.retainAll(paused); // A partition that was assigned anew is read.
        List<TopicPartition> resumed =
                own.stream().filter(partition -> !wanted.contains(partition)).toList();
        List<TopicPartition> added = wanted.stream()
                .filter(partition -> !paused.contains(partition))
                .filter(consumer.assignment()::contains)
                .toList();
        consumer.resume(resumed);
        own.removeAll(resumed);
        consumer.pause(added);
        own.addAll(added);
    }

    /** The container pauses partitions, and will resume them. */
    void pausedByContainer(Collection<?> partitions) {
        own.removeAll(partitions);
    }
}
