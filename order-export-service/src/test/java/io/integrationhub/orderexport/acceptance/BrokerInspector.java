package io.integrationhub.orderexport.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics and the progress of consumer groups. */
final class BrokerInspector implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final Admin admin;

    BrokerInspector(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Returns the number of records of a topic that a group has not acknowledged. */
    long unacknowledged(String topic, String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends(topic).entrySet().stream()
                .mapToLong(end -> end.getValue() - committedOffset(committed.get(end.getKey())))
                .sum();
    }

    private static long committedOffset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** Returns the number of records ever written to a topic. */
    long written(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns all JSON documents of a topic. */
    List<JsonNode> documents(String topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        List<JsonNode> documents = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL_TIMEOUT)) {
                    documents.add(JSON.readTree(each.value()));
                }
            }
        }
        return documents;
    }

    private Map<TopicPartition, Long> ends(String topic) {
        Map<TopicPartition, OffsetSpec> specs =
                get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return get(admin.listOffsets(specs).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while querying the broker", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not respond", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
