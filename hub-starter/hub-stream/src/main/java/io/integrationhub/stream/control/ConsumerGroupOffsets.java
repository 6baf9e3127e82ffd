package io.integrationhub.stream.control;

import io.integrationhub.stream.broker.RecordLookup;
import io.integrationhub.stream.dispatch.InletSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Queries the broker for the records that a consumer group has not acknowledged. */
final class ConsumerGroupOffsets implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> adminSettings;
    private final RecordLookup records;
    private @Nullable Admin connection;

    ConsumerGroupOffsets(Map<String, Object> adminSettings, RecordLookup records) {
        this.adminSettings = adminSettings;
        this.records = records;
    }

    /** Created at first use: the name of a broker that is not running yet may not resolve. */
    private synchronized Admin admin() {
        if (connection == null) {
            connection = Admin.create(adminSettings);
        }
        return connection;
    }

    /**
     * The records that wait.
     *
     * @param next the first offset not acknowledged, of each partition with waiting records
     * @param lag number of waiting records
     */
    record Waiting(Map<TopicPartition, Long> next, long lag) {}

    Waiting waiting(InletSource source) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin().listConsumerGroupOffsets(source.group()).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> firsts = offsets(source.destination(), OffsetSpec.earliest());
        Map<TopicPartition, Long> next = new HashMap<>();
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end :
                offsets(source.destination(), OffsetSpec.latest()).entrySet()) {
            OffsetAndMetadata reached = committed.get(end.getKey());
            long first = firsts.getOrDefault(end.getKey(), 0L);
            long from = reached == null ? first : Math.max(first, reached.offset());
            if (end.getValue() > from) {
                next.put(end.getKey(), from);
                lag += end.getValue() - from;
            }
        }
        return new Waiting(next, lag);
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> specs =
                get(admin().describeTopics(List.of(topic)).allTopicNames()).values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .collect(Collectors.toMap(each -> new TopicPartition(topic, each.partition()), each -> which));
        Map<TopicPartition, ListOffsetsResultInfo> results =
                get(admin().listOffsets(specs).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        results.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** When the broker received the oldest of the waiting records. */
    Optional<Instant> oldest(Waiting waiting) {
        return waiting.next().entrySet().stream()
                .flatMap(each -> records.from(each.getKey(), each.getValue()).stream())
                .map(ConsumerRecord::timestamp)
                .min(Long::compare)
                .map(Instant::ofEpochMilli);
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while querying the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not respond", e);
        }
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close(TIMEOUT);
        }
    }
}
