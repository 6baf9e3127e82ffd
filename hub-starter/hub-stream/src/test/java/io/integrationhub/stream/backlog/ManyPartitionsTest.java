package io.integrationhub.stream.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The work per poll and report grows with what is read, and with nothing else. */
class ManyPartitionsTest {

    private static final String TOPIC = "hub.acme.things";

    /** Far above a linear run on a slow machine, and far below a quadratic one. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Backlog backlog = new Backlog(
            new BacklogLimits(1, 1_000_000, 1_000_000, new ByteBudget(1_000_000_000)),
            false,
            () -> {},
            new ReentrantLock(),
            System::nanoTime);

    @Test
    void reportsAThousandPartitionsOfWhichEachIsStuck() {
        // Given
        int partitions = 1_000;
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList();
        backlog.assigned(all, Map.of());
        Instant begin = Instant.now();
        for (int partition = 0; partition < partitions; partition++) {
            for (int offset = 0; offset < 100; offset++) {
                // The first record of each partition belongs to the only key that never gets a worker.
                backlog.admit(record(partition, offset, offset == 0 ? "stuck" : partition + "@" + offset));
            }
        }
        settleAllBut("stuck");

        // When
        backlog.partitions(Partitions::report);
        Map<TopicPartition, SettledAhead> reports = backlog.partitions(Partitions::report);
        Map<TopicPartition, Long> committable = backlog.partitions(tracked -> tracked.committable(all));

        // Then
        assertThat(reports).hasSize(partitions);
        assertThat(reports.values())
                .allSatisfy(ahead -> assertThat(ahead.unsettled()).containsExactly(0));
        assertThat(committable.values()).containsOnly(0L);
        assertThat(backlog.unsettled()).isEqualTo(partitions);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE);
    }

    private void settleAllBut(String stuck) {
        Turn turn = backlog.next(null).orElseThrow();
        while (turn != null) {
            if (!new String(turn.batch().newest().record().key(), StandardCharsets.UTF_8).equals(stuck)) {
                backlog.settle(turn.batch());
            }
            turn = backlog.next(turn).orElse(null);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String key) {
        return new ConsumerRecord<>(TOPIC, partition, offset, key.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }
}
