package io.integrationhub.stream.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.support.ProducerListener;

/**
 * The one producer of this service: synchronous, confirmed by all replicas, with an answer within three seconds.
 *
 * <p>Not a {@code StreamBridge}: that keeps a producer per destination, so one per tenant and topic, and hides whether
 * the broker was out of reach or refused the record's size.
 */
public final class BrokerConnection implements AutoCloseable {

    // 1 s to find the leader and 2 s to deliver: an ingress must answer within 3 s.
    private static final int FIND_MILLIS = 1_000;
    private static final int REQUEST_MILLIS = 1_500;
    private static final int DELIVERY_MILLIS = 2_000;

    /** The producer keeps its own deadlines; this is for the case that it does not. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Topics have their own limit, the parked ones a larger one; this must not be the smallest. */
    private static final int LARGEST_REQUEST = 4 * 1024 * 1024;

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> template;

    /**
     * Prepares the producer; it connects at first use.
     *
     * @param settings Kafka producer settings: where the broker is and how to log in
     */
    public BrokerConnection(Map<String, Object> settings, ObservationRegistry observations, MeterRegistry meters) {
        this.producers = new DefaultKafkaProducerFactory<>(
                withPromises(settings), new ByteArraySerializer(), new ByteArraySerializer());
        producers.addListener(new MicrometerProducerListener<>(meters));
        this.template = new KafkaTemplate<>(producers);
        // Whoever sends hears of a failure and says so; the default would log it a second time.
        template.setProducerListener(new ProducerListener<>() {});
        template.setObservationEnabled(true);
        template.setObservationRegistry(observations);
    }

    private static Map<String, Object> withPromises(Map<String, Object> settings) {
        Map<String, Object> promised = new HashMap<>(settings);
        promised.put(ProducerConfig.ACKS_CONFIG, "all");
        promised.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Kafka 4 waits 5 ms for company; whoever waits for each record would pay that every time.
        promised.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // KAFKA-15591: with more, an idempotent producer loses records on a topic that was just
        // made.
        promised.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        promised.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, FIND_MILLIS);
        promised.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        promised.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        promised.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        return promised;
    }

    /**
     * Returns when all replicas have the record.
     *
     * @throws TransientFault {@code BROKER_UNREACHABLE}; the record may or may not have arrived
     * @throws PermanentFault {@code RECORD_TOO_LARGE}
     */
    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            template.send(record).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(record, e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw fault(record, e);
        }
    }

    /**
     * Hands the record over and returns; for what may be lost.
     *
     * @param failed hears, on another thread, when the broker did not take it
     */
    public void sendLater(ProducerRecord<byte[], byte[]> record, Consumer<Throwable> failed) {
        template.send(record).whenComplete((sent, thrown) -> {
            if (thrown != null) {
                failed.accept(thrown);
            }
        });
    }

    private static RuntimeException fault(ProducerRecord<?, ?> record, Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new PermanentFault(
                        StreamFault.RECORD_TOO_LARGE,
                        "the topic " + record.topic() + " refuses the record's size",
                        cause);
            }
        }
        return unreachable(record, thrown);
    }

    private static TransientFault unreachable(ProducerRecord<?, ?> record, Exception cause) {
        String message = "the broker did not confirm a record for " + record.topic() + " in time";
        return new TransientFault(StreamFault.BROKER_UNREACHABLE, message, cause).outageOf("broker");
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
