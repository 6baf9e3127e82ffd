package io.integrationhub.stream.broker;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.dispatch.RecordBodies;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records again, outside any consumer group, with one connection. Keeps the records that a fetch returned beside
 * the requested one, because records that wait for the same key are requested one after the other.
 */
final class SequentialReader implements RecordBodies, AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String FETCH_SIZE = String.valueOf(256 * 1024);

    private final Map<String, Object> settings;
    private final Map<Long, ConsumerRecord<byte[], byte[]>> fetched = new HashMap<>();
    private @Nullable TopicPartition current;
    private @Nullable KafkaConsumer<byte[], byte[]> connection;

    /**
     * Connects at the first read.
     *
     * @param settings Kafka consumer settings with addresses and credentials
     */
    SequentialReader(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_SIZE);
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    }

    @Override
    public synchronized Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
        if (!partition.equals(current) || !fetched.containsKey(offset)) {
            fetch(partition, offset);
        }
        return Optional.ofNullable(fetched.remove(offset));
    }

    private void fetch(TopicPartition partition, long offset) {
        fetched.clear();
        try {
            KafkaConsumer<byte[], byte[]> consumer = connection();
            if (!partition.equals(current)) {
                consumer.assign(List.of(partition));
                current = partition;
            }
            consumer.seek(partition, offset);
            List<ConsumerRecord<byte[], byte[]>> records =
                    consumer.poll(TIMEOUT).records(partition);
            if (records.isEmpty()) {
                throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "the broker did not return a record in time");
            }
            records.forEach(record -> fetched.put(record.offset(), record));
        } catch (KafkaException e) {
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "a record could not be read again", e);
        }
    }

    private KafkaConsumer<byte[], byte[]> connection() {
        KafkaConsumer<byte[], byte[]> open = connection;
        if (open == null) {
            open = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
