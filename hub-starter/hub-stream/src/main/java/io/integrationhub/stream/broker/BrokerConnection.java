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
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.support.ProducerListener;

/**
 * The service's only producer: synchronous, confirmed by all replicas, with a result within three seconds.
 *
 * <p>Not a {@code StreamBridge}: that keeps a producer per tenant and topic, and hides whether the broker was
 * unreachable or rejected the record's size (ADR 8).
 */
public final class BrokerConnection implements AutoCloseable {

    // 1 s to find the leader and 2 s to deliver: an ingress must respond within 3 s.
    private static final int MAX_BLOCK_MILLIS = 1_000;
    private static final int REQUEST_TIMEOUT_MILLIS = 1_500;
    private static final int DELIVERY_TIMEOUT_MILLIS = 2_000;

    /** A safeguard in case the producer misses its own timeouts. */
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(5);

    /** Not smaller than the limit of any topic; that of parked topics is the largest. */
    private static final int MAX_REQUEST_SIZE = 4 * 1024 * 1024;

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> template;

    /**
     * Creates the producer; it connects at first use.
     *
     * @param settings Kafka producer settings with addresses and credentials
     */
    public BrokerConnection(Map<String, Object> settings, ObservationRegistry observations, MeterRegistry meters) {
        this.producers = new DefaultKafkaProducerFactory<>(
                withGuarantees(settings), new ByteArraySerializer(), new ByteArraySerializer());
        producers.addListener(new MicrometerProducerListener<>(meters));
        this.template = new KafkaTemplate<>(producers);
        // The caller reports failures; the default listener would log them a second time.
        template.setProducerListener(new ProducerListener<>() {});
        template.setObservationEnabled(true);
        template.setObservationRegistry(observations);
    }

    private static Map<String, Object> withGuarantees(Map<String, Object> settings) {
        Map<String, Object> guaranteed = new HashMap<>(settings);
        guaranteed.put(ProducerConfig.ACKS_CONFIG, "all");
        guaranteed.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The Kafka 4 default of 5 ms would delay each record, since callers wait for every single one.
        guaranteed.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // KAFKA-15591: with more, an idempotent producer loses records on a topic that was just created.
        guaranteed.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        guaranteed.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        guaranteed.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        guaranteed.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        guaranteed.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_SIZE);
        return guaranteed;
    }

    /**
     * Returns when all in-sync replicas have the record.
     *
     * @throws TransientFault {@code BROKER_UNREACHABLE}; the record may or may not have arrived
     * @throws PermanentFault {@code RECORD_TOO_LARGE}
     */
    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            template.send(record).get(SEND_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(record, e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw fault(record, e);
        }
    }

    private static RuntimeException fault(ProducerRecord<byte[], byte[]> record, Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new PermanentFault(
                        StreamFault.RECORD_TOO_LARGE,
                        "a record of " + size(record) + " bytes for the topic " + record.topic()
                                + " exceeds its max.message.bytes or the hub's limit of " + MAX_REQUEST_SIZE + " bytes",
                        cause);
            }
        }
        return unreachable(record, thrown);
    }

    private static long size(ProducerRecord<byte[], byte[]> record) {
        long size = (record.key() == null ? 0 : record.key().length)
                + (record.value() == null ? 0L : record.value().length);
        for (Header header : record.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
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
