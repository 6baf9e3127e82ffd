package io.integrationhub.stream.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A producer for many small records that nobody waits for. Beside {@link BrokerConnection}, which sends each record at
 * once and gives up within seconds.
 */
public final class BatchingProducer implements AutoCloseable {

    private static final int LINGER_MILLIS = 20;
    private static final int BATCH_SIZE = 64 * 1024;

    /** Long enough for a restart of the broker. */
    private static final int DELIVERY_TIMEOUT_MILLIS = 60_000;

    /** A full buffer delays the caller this long at most. */
    private static final int MAX_BLOCK_MILLIS = 1_000;

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<byte[], byte[]> connection;

    /**
     * Connects at the first record.
     *
     * @param settings Kafka producer settings with addresses and credentials
     */
    BatchingProducer(Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        this.settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        this.settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_SIZE);
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
    }

    /** Sends a record; the result fails if the broker did not accept it in time. */
    public CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        connection().send(record, (_, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    private synchronized KafkaProducer<byte[], byte[]> connection() {
        KafkaProducer<byte[], byte[]> open = connection;
        if (open == null) {
            open = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            connection = open;
        }
        return open;
    }

    /** Sends what is left, for some seconds at most. */
    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close(Duration.ofMillis(REQUEST_TIMEOUT_MILLIS));
        }
    }
}
