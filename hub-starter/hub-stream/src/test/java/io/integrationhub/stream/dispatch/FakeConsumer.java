package io.integrationhub.stream.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;

/** Delivers records with offsets as a consumer does, and remembers the acknowledged ones. */
final class FakeConsumer {

    static final String TOPIC = "hub.acme.things";

    private final Map<Integer, Long> nextOffset = new ConcurrentHashMap<>();
    private final Map<Integer, List<Long>> acknowledged = new ConcurrentHashMap<>();

    static TopicPartition partition(int partition) {
        return new TopicPartition(TOPIC, partition);
    }

    void deliver(KeyedDispatcher dispatcher, int partition, @Nullable String key, @Nullable String value) {
        long offset = nextOffset.merge(partition, 0L, (last, _) -> last + 1);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                bytes(key),
                bytes(value),
                new RecordHeaders(),
                Optional.empty());
        dispatcher.accept(record, new Acknowledgment() {
            @Override
            public void acknowledge() {
                acknowledged
                        .computeIfAbsent(partition, _ -> new CopyOnWriteArrayList<>())
                        .add(offset);
            }
        });
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The highest acknowledged offset; -1 if there is none. */
    long highest(int partition) {
        return all(partition).stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    List<Long> all(int partition) {
        return acknowledged.getOrDefault(partition, List.of());
    }
}
