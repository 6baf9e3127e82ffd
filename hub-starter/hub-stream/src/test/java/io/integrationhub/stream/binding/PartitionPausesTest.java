package io.integrationhub.stream.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pauses of single partitions beside those of the container. */
class PartitionPausesTest {

    private static final TopicPartition FIRST = new TopicPartition("hub.acme.things", 0);
    private static final TopicPartition SECOND = new TopicPartition("hub.acme.things", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final PartitionPauses pauses = new PartitionPauses(consumer);

    @BeforeEach
    void assign() {
        consumer.assign(List.of(FIRST, SECOND));
    }

    @Test
    void endOnceTheyAreNotWantedAnyMore() {
        // When
        pauses.pause(Set.of(FIRST));

        // Then
        assertThat(consumer.paused()).containsExactly(FIRST);

        // When
        pauses.pause(Set.of(SECOND));

        // Then
        assertThat(consumer.paused()).containsExactly(SECOND);
    }

    @Test
    void leaveThoseOfTheContainerAlone() {
        // Given
        pauses.pause(Set.of(FIRST));
        containerPauses(List.of(FIRST, SECOND));

        // When
        pauses.pause(Set.of());

        // Then
        assertThat(consumer.paused()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void beginAgainAfterThoseOfTheContainer() {
        // Given
        pauses.pause(Set.of(FIRST));
        containerPauses(List.of(FIRST, SECOND));
        consumer.resume(List.of(FIRST, SECOND));

        // When
        pauses.pause(Set.of(FIRST));

        // Then
        assertThat(consumer.paused()).containsExactly(FIRST);

        // When
        pauses.pause(Set.of());

        // Then
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void concernAssignedPartitionsOnly() {
        // Given
        consumer.assign(List.of(SECOND));

        // When
        pauses.pause(Set.of(FIRST, SECOND));

        // Then
        assertThat(consumer.paused()).containsExactly(SECOND);
    }

    private void containerPauses(List<TopicPartition> partitions) {
        pauses.pausedByContainer(partitions);
        consumer.pause(partitions);
    }
}
