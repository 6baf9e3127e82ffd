package io.integrationhub.stream.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads single records by their coordinates, outside any consumer group. */
public final class RecordLookup {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> settings;

    /**
     * Opens a connection for each lookup, because lookups are rare.
     *
     * @param settings Kafka consumer settings with addresses and credentials
     */
    public RecordLookup(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    }

    /** The record at the offset, or the next one if compaction has removed it. */
    public Optional<ConsumerRecord<byte[], byte[]>> from(TopicPartition partition, long offset) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            if (Math.max(first, offset) >= end) {
                return Optional.empty();
            }
            consumer.seek(partition, Math.max(first, offset));
            return consumer.poll(TIMEOUT).records(partition).stream().findFirst();
        }
    }

    /** The record at exactly this offset, if the broker still has it. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
        return from(partition, offset).filter(record -> record.offset() == offset);
    }
}
