package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.node.ObjectNode;

/** Sends a notification to an HTTP endpoint or a Kafka topic and returns whether it was accepted. */
final class DestinationClient implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final EventGridHandshake eventGrid = new EventGridHandshake(http);
    private final Map<String, KafkaProducer<String, byte[]>> producers = new ConcurrentHashMap<>();

    boolean push(PushTarget target, Destination destination, PushRequest push) throws InterruptedException {
        if (destination.type().equals("EventGrid") && !eventGrid.isAccepted(target, DEADLINE)) {
            return false;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url())
                .timeout(DEADLINE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(push.body()));
        push.headers().forEach(request::header);
        if (!target.authorization().isEmpty()) {
            request.header("Authorization", target.authorization());
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false;
        }
    }

    boolean sendToKafka(Destination destination, ObjectNode notification) {
        int slash = destination.address().lastIndexOf('/');
        String topic = destination.address().substring(slash + 1);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, destination.key().orElse(null), Json.bytes(notification));
        try {
            producers
                    .computeIfAbsent(destination.address().substring(0, slash), DestinationClient::producer)
                    .send(message)
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            // A KafkaException means that the address of the broker is not one.
            return false;
        }
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServer) {
        int deadline = (int) DEADLINE.toMillis();
        Map<String, Object> settings = Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, deadline),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deadline),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deadline / 2));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void close() {
        http.shutdownNow();
        producers.values().forEach(producer -> producer.close(Duration.ofSeconds(1)));
    }
}
