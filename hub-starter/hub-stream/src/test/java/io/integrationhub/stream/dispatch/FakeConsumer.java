package io.integrationhub.stream.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Delivers records with offsets as a consumer does, and records the commits. */
final class FakeConsumer {

    static final String TOPIC = "hub.acme.things";

    private final Map<Integer, Long> nextOffset = new ConcurrentHashMap<>();
    private final Map<Integer, List<Long>> committed = new ConcurrentHashMap<>();
    private final Map<String, ConsumerRecord<byte[], byte[]>> records = new ConcurrentHashMap<>();
    final AtomicInteger reads = new AtomicInteger();
    private volatile @Nullable KeyedDispatcher dispatcher;

    static TopicPartition partition(int partition) {
        return new TopicPartition(TOPIC, partition);
    }

    void deliver(KeyedDispatcher dispatcher, int partition, @Nullable String key, @Nullable String value) {
        deliver(dispatcher, next(partition, new RecordHeaders(), key, value));
    }

    /** Delivers a record of partition 0 with headers. */
    void deliver(KeyedDispatcher dispatcher, String key, String value, Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, content) -> all.add(name, content.getBytes(StandardCharsets.UTF_8)));
        deliver(dispatcher, next(0, all, key, value));
    }

    private ConsumerRecord<byte[], byte[]> next(
            int partition, RecordHeaders headers, @Nullable String key, @Nullable String value) {
        long offset = nextOffset.merge(partition, 0L, (last, _) -> last + 1);
        return new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                size(key),
                size(value),
                bytes(key),
                bytes(value),
                headers,
                Optional.empty());
    }

    private void deliver(KeyedDispatcher dispatcher, ConsumerRecord<byte[], byte[]> record) {
        records.put(record.partition() + "@" + record.offset(), record);
        dispatcher.accept(record);
        dispatcher.regulate();
        this.dispatcher = dispatcher;
    }

    /** The partition moves to another consumer. */
    void revoke(KeyedDispatcher from, int partition) {
        from.revoked(List.of(partition(partition)), this::record);
    }

    /** The partition is assigned; its committed offset is that of the last commit. */
    void assign(KeyedDispatcher to, int partition) {
        List<Long> commits = all(partition);
        Map<TopicPartition, Long> offsets =
                commits.isEmpty() ? Map.of() : Map.of(partition(partition), commits.getLast() + 1);
        to.assigned(List.of(partition(partition)), _ -> offsets);
    }

    /** Delivers a record of partition 0 once more, as to the next owner of its partition. */
    void redeliver(KeyedDispatcher to, long offset) {
        to.accept(Objects.requireNonNull(records.get("0@" + offset)));
    }

    /** The topic is created anew: its offsets begin again. */
    void beginAgain(int partition) {
        nextOffset.remove(partition);
    }

    private void record(Map<TopicPartition, Long> offsets) {
        offsets.forEach((partition, offset) -> committed
                .computeIfAbsent(partition.partition(), _ -> new CopyOnWriteArrayList<>())
                .add(offset - 1));
    }

    /** Reads a record again. */
    Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
        reads.incrementAndGet();
        return Optional.ofNullable(records.get(partition.partition() + "@" + offset));
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The last offset that may be committed; -1 if there is none. */
    long highest(int partition) {
        commit();
        return all(partition).stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    /** All offsets that were committed, each the last one settled, in order. */
    List<Long> all(int partition) {
        return committed.getOrDefault(partition, List.of());
    }

    private synchronized void commit() {
        if (dispatcher != null) {
            dispatcher.regulate();
            record(dispatcher.committable(
                    nextOffset.keySet().stream().map(FakeConsumer::partition).toList()));
        }
    }
}
