package io.integrationhub.orderexport.crash;

import io.integrationhub.sandbox.SandboxTenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes notifications to the topic of the ingress, so that they exist while the service is down. */
class NotificationProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    NotificationProducer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends a Message of this type about an order. */
    void send(SandboxTenant tenant, String orderId, String messageType) {
        String message = """
                {"notificationType":"Message","projectKey":"%s","id":"%s","version":1,"sequenceNumber":1,
                 "resource":{"typeId":"order","id":"%s"},"resourceVersion":1,"type":"%s",
                 "createdAt":"2026-10-01T09:00:00Z","lastModifiedAt":"2026-10-01T09:00:00Z"}\
                """.formatted(tenant.projectKey(), UUID.randomUUID(), orderId, messageType);
        producer.send(new ProducerRecord<>(
                "hub." + tenant.name() + ".commercetools.order", orderId, message.getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
