package io.integrationhub.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends all customers to the service and waits until it has committed them: each with two addresses and two custom
 * fields.
 */
final class CustomerFeed implements AutoCloseable {

    private static final String TOPIC = "hub.acme.customer.inbound";
    private static final Duration POLL = Duration.ofMillis(20);

    private final Admin admin;
    private final Producer<String, String> producer;
    private final int customers;

    CustomerFeed(String bootstrapServers, int customers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
        this.customers = customers;
    }

    /**
     * Sends and waits.
     *
     * @param changedEvery every n-th customer has another last name; 0 for none
     * @return the time it took
     */
    Duration send(String lastName, int changedEvery) throws ExecutionException, InterruptedException {
        long began = System.nanoTime();
        for (int number = 0; number < customers; number++) {
            boolean isChanged = changedEvery > 0 && number % changedEvery == 0;
            producer.send(new ProducerRecord<>(TOPIC, "C-" + number, customer(number, isChanged ? lastName : "Byron")));
        }
        producer.flush();
        while (committed() < end()) {
            Thread.sleep(POLL);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String customer(int number, String lastName) {
        return """
                {"number": "C-%1$d", "email": "c%1$d@kunde.example", "lastName": "%2$s",
                 "custom": {"tier": "gold", "optIn": true},
                 "addresses": [
                   {"key": "a", "country": "DE", "city": "Berlin", "streetName": "Allee", "streetNumber": "%1$d",
                    "roles": ["defaultBilling"]},
                   {"key": "b", "country": "DE", "city": "Bonn", "streetName": "Weg", "streetNumber": "%1$d",
                    "roles": ["shipping"]}]}
                """.formatted(number, lastName);
    }

    private long end() throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(offset -> offset.offset())
                .sum();
    }

    private Set<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return admin.describeTopics(Set.of(TOPIC)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .collect(Collectors.toSet());
    }

    private long committed() throws ExecutionException, InterruptedException {
        long committed = 0;
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            committed +=
                    admin
                            .listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .entrySet()
                            .stream()
                            .filter(entry -> entry.getKey().topic().equals(TOPIC) && entry.getValue() != null)
                            .mapToLong(entry -> entry.getValue().offset())
                            .sum();
        }
        return committed;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
