package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class KafkaDeliveryTest {

    private final EmbeddedBroker broker = EmbeddedBroker.shared();
    private final String topic = "commercetools-" + UUID.randomUUID();

    @Test
    void writesNotificationsToTheTopicWithTheStaticKey() {
        // Given
        broker.createTopics(1, topic);
        try (Acme acme = new Acme()) {
            acme.client.posted(
                    "subscriptions",
                    "{'key':'hub','destination':{'type':'ConfluentCloud','bootstrapServer':'"
                            + broker.bootstrapServers()
                            + "','apiKey':'k','apiSecret':'s3cret','acks':'all','topic':'"
                            + topic
                            + "','key':'orders'},'messages':[{'resourceTypeId':'order','types':['OrderCreated']}]}");

            // When
            acme.order("SO-1");

            // Then
            List<ConsumerRecord<String, byte[]>> records = read(2);
            assertThat(records).extracting(ConsumerRecord::key).containsOnly("orders");
            assertThat(records.stream()
                            .map(one -> Json.object(one.value())
                                    .at("/resource/typeId")
                                    .asString()))
                    .containsExactly("subscription", "order");
            assertThat(acme.client.get("subscriptions/key=hub").body().toString())
                    .doesNotContain("s3cret");
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(int count) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                topic,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Instant deadline = Instant.now().plusSeconds(30);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (records.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
