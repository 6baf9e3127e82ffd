package io.integrationhub.stream.broker;

import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import io.integrationhub.stream.publish.RecordPublisher;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.MDC;

/** Publishes records, with the correlation id of the message being processed. */
final class BrokerPublisher implements RecordPublisher {

    private final BrokerConnection broker;

    BrokerPublisher(BrokerConnection broker) {
        this.broker = broker;
    }

    @Override
    public void publish(OutboundRecord message) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                message.destination(), message.key().getBytes(StandardCharsets.UTF_8), message.body());
        message.headers().forEach((name, value) -> add(record, name, value));
        if (!message.headers().containsKey(RecordHeaders.CORRELATION_ID)) {
            add(record, RecordHeaders.CORRELATION_ID, correlationId());
        }
        broker.send(record);
    }

    /** The id of the record being processed on this thread, otherwise a new one. */
    private static String correlationId() {
        return Optional.ofNullable(MDC.get("correlationId"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
