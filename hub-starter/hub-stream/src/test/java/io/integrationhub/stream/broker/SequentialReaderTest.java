package io.integrationhub.stream.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies of waiting records are read again with few fetches, in whatever order their keys are processed. */
class SequentialReaderTest {

    private static final String TOPIC = "hub.reader.things";
    private static final int PARTITIONS = 8;
    private static final int RECORDS = 2_000;

    /** What a poll returns at most, by Kafka's default. */
    private static final int RECORDS_OF_A_FETCH = 500;

    private static Map<String, Object> settings;

    @BeforeAll
    static void writeRecords() {
        EmbeddedBroker broker = EmbeddedBroker.shared();
        broker.createTopics(PARTITIONS, TOPIC);
        settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        Map<String, Object> inOrder = new HashMap<>(settings);
        // A new partition rejects the first requests; those in flight behind them would be accepted before.
        inOrder.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(inOrder, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int offset = 0; offset < RECORDS; offset++) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    producer.send(new ProducerRecord<>(TOPIC, partition, null, body(partition, offset)));
                }
            }
        }
    }

    @Test
    void readsThousandsOfRecordsOfOneKeyThatLieBetweenOthers() {
        // Given
        List<Integer> everySeventh = IntStream.range(0, RECORDS)
                .filter(offset -> offset % 7 == 0)
                .boxed()
                .toList();

        // When
        try (SequentialReader reader = new SequentialReader(settings)) {
            everySeventh.forEach(offset -> assertReads(reader, 3, offset));

            // Then
            assertThat(reader.fetches()).isLessThanOrEqualTo(RECORDS / RECORDS_OF_A_FETCH + 1);
        }
    }

    @Test
    void readsRecordsOfManyKeysInAllPartitionsInTurn() {
        // Given
        Random random = new Random(7);

        // When
        try (SequentialReader reader = new SequentialReader(settings)) {
            for (List<Integer> near : nearEachOther(random)) {
                for (int offset : near) {
                    IntStream.range(0, PARTITIONS).forEach(partition -> assertReads(reader, partition, offset));
                }
            }

            // Then
            assertThat(reader.fetches()).as("fetches of 16,000 reads").isLessThan(PARTITIONS * RECORDS / 20);
        }
    }

    /** All offsets; the order is random among two hundred, as that of keys that are processed concurrently. */
    private static List<List<Integer>> nearEachOther(Random random) {
        List<List<Integer>> all = new ArrayList<>();
        for (int from = 0; from < RECORDS; from += 200) {
            List<Integer> near =
                    new ArrayList<>(IntStream.range(from, from + 200).boxed().toList());
            Collections.shuffle(near, random);
            all.add(near);
        }
        return all;
    }

    private static void assertReads(SequentialReader reader, int partition, int offset) {
        ConsumerRecord<byte[], byte[]> record =
                reader.read(new TopicPartition(TOPIC, partition), offset).orElseThrow();
        assertThat(record.value()).isEqualTo(body(partition, offset));
    }

    private static byte[] body(int partition, int offset) {
        return (partition + "@" + offset).getBytes(StandardCharsets.UTF_8);
    }
}
