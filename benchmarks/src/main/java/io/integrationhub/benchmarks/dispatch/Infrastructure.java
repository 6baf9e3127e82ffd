package io.integrationhub.benchmarks.dispatch;

import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Where the arms connect.
 *
 * @param bootstrapServers of the broker
 * @param jdbcUrl of an empty database for the hub
 */
record Infrastructure(String bootstrapServers, String jdbcUrl) {

    /** Creates the topics of all arms, and a database. */
    static Infrastructure prepare(EmbeddedBroker broker, EmbeddedDatabase database) {
        for (Arm arm : Arm.values()) {
            broker.createTopics(1, arm.topic(1));
            broker.createTopics(8, arm.topic(8));
        }
        return new Infrastructure(broker.bootstrapServers(), database.newDatabase());
    }

    /** A producer as a service would use it. */
    Producer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5", "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** A consumer from the beginning of a topic, with a group of the topic's name. */
    KafkaConsumer<String, String> consumer(String topic) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        topic,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
