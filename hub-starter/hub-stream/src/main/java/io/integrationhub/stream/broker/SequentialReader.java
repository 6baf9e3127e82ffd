package io.integrationhub.stream.broker;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.dispatch.RecordBodies;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records again, outside any consumer group, with one connection. Keeps the records that the last fetches
 * returned beside the requested ones: records that wait for the same key are requested one after the other, and those
 * of different keys and partitions in turn.
 */
final class SequentialReader implements RecordBodies, AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String FETCH_SIZE = String.valueOf(256 * 1024);

    /** Number of fetches that are kept: 8 MiB at most, unless single records are larger than a fetch. */
    private static final int MAX_FETCHES = 32;

    private final Map<String, Object> settings;

    /** The newest last. */
    private final Deque<Fetch> fetches = new ArrayDeque<>();

    private long count;
    private @Nullable TopicPartition current;
    private @Nullable KafkaConsumer<byte[], byte[]> connection;

    /** The records that were read at once, by offset. */
    private record Fetch(TopicPartition partition, Map<Long, ConsumerRecord<byte[], byte[]>> records) {}

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
        // What is requested exists; a request that is still waiting would only delay the one of the next partition.
        this.settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    }

    @Override
    public synchronized Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
        for (Fetch fetch : fetches) {
            if (fetch.partition().equals(partition) && fetch.records().containsKey(offset)) {
                return Optional.of(take(fetch, offset));
            }
        }
        return Optional.ofNullable(fetch(partition, offset).records().remove(offset));
    }

    /** Each record is requested once, so it need not be kept. */
    private ConsumerRecord<byte[], byte[]> take(Fetch fetch, long offset) {
        ConsumerRecord<byte[], byte[]> record =
                Objects.requireNonNull(fetch.records().remove(offset));
        if (fetch.records().isEmpty()) {
            fetches.remove(fetch);
        }
        return record;
    }

    private Fetch fetch(TopicPartition partition, long offset) {
        count++;
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
            return keep(partition, records);
        } catch (KafkaException e) {
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "a record could not be read again", e);
        }
    }

    private Fetch keep(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        Fetch fetch = new Fetch(partition, new HashMap<>());
        records.forEach(record -> fetch.records().put(record.offset(), record));
        fetches.addLast(fetch);
        if (fetches.size() > MAX_FETCHES) {
            fetches.removeFirst();
        }
        return fetch;
    }

    /** Number of fetches since the start. */
    synchronized long fetches() {
        return count;
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
