package io.integrationhub.stream.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A producer for many small records that nobody waits for. {@link BrokerConnection}, in contrast, sends each record at
 * once and gives up within seconds.
 *
 * <p>A thread of its own sends them, because the first record for a topic, or a full buffer, makes Kafka's producer
 * wait.
 */
public final class BatchingProducer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BatchingProducer.class);

    private static final int LINGER_MILLIS = 20;
    private static final int BATCH_SIZE = 64 * 1024;

    /** Long enough for a restart of the broker. */
    private static final int TIMEOUT_MILLIS = 60_000;

    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration GATHERING = Duration.ofMillis(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private @Nullable Thread sender;

    private record Pending(ProducerRecord<byte[], byte[]> record, CompletableFuture<Void> sent) {}

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
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    }

    /** Sends a record without waiting; the result fails if the broker did not accept it within a minute. */
    public CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record) {
        Pending pending = new Pending(record, new CompletableFuture<>());
        queue.add(pending);
        startSender();
        return pending.sent();
    }

    private void startSender() {
        if (sender == null) {
            synchronized (this) {
                if (sender == null) {
                    sender = Thread.ofPlatform()
                            .daemon()
                            .name("batching-producer")
                            .start(this::sendAll);
                }
            }
        }
    }

    private void sendAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sendUntilFailure();
                Thread.sleep(PAUSE_AFTER_FAILURE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // The service stops; the producer sends what it has.
        }
    }

    /** The thread must not end: nobody would send what is queued, and no offset would be committed any more. */
    private void sendUntilFailure() throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            while (!Thread.currentThread().isInterrupted()) {
                for (Pending next = queue.take(); next != null; next = queue.poll()) {
                    send(producer, next);
                }
                // Waking this thread for each record would cost more than sending it.
                Thread.sleep(GATHERING);
            }
        } catch (RuntimeException | Error e) {
            log.atError().setCause(e).log("Producer failed unexpectedly; it is created again");
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, Pending pending) {
        try {
            producer.send(pending.record(), (_, failure) -> {
                if (failure == null) {
                    pending.sent().complete(null);
                } else {
                    pending.sent().completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | Error e) {
            pending.sent().completeExceptionally(e);
        }
    }

    /** Sends what is left, for some seconds at most. */
    @Override
    public synchronized void close() {
        Thread sending = sender;
        if (sending == null) {
            return;
        }
        try {
            long deadline = System.nanoTime() + CLOSE_TIMEOUT.toNanos();
            while (!queue.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            sending.interrupt();
            sending.join(CLOSE_TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
