package io.integrationhub.stream.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Partitions share the memory for records, so that the keys of all of them are processed. */
class PartitionShareTest {

    private static final String TOPIC = "hub.acme.things";
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);

    private final Backlog backlog = new Backlog(
            new BacklogLimits(10, 100, 1_000, new ByteBudget(1_000_000)),
            false,
            () -> {},
            new ReentrantLock(),
            System::nanoTime);

    @Test
    void aPartitionWaitsIfItHoldsMoreThanItsShareOfHalfTheMemory() {
        // Given
        backlog.assigned(List.of(FIRST, SECOND), Map.of());
        admit(FIRST, 50);
        assertThat(backlog.crowding()).isEmpty();

        // When
        admit(FIRST, 1);

        // Then
        assertThat(backlog.crowding()).containsExactly(FIRST);

        // When
        admit(SECOND, 60);

        // Then
        assertThat(backlog.crowding()).containsExactly(SECOND);
    }

    @Test
    void theBytesCountAsWell() {
        // Given
        backlog.assigned(List.of(FIRST, SECOND), Map.of());

        // When
        backlog.admit(record(FIRST, 0, new byte[700_000]));

        // Then
        assertThat(backlog.crowding()).containsExactly(FIRST);
    }

    @Test
    void aPartitionThatIsAloneMayFillTheMemory() {
        // Given
        backlog.assigned(List.of(FIRST), Map.of());

        // When
        admit(FIRST, 99);

        // Then
        assertThat(backlog.crowding()).isEmpty();
        assertThat(backlog.isFull()).isFalse();
    }

    private void admit(TopicPartition partition, int records) {
        for (int i = 0; i < records; i++) {
            backlog.admit(record(partition, offsets++, new byte[0]));
        }
    }

    private int offsets;

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, byte[] value) {
        byte[] key = "stuck".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
