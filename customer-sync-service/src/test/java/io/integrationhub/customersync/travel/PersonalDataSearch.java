package io.integrationhub.customersync.travel;

import io.integrationhub.test.service.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches all tables and topics of a service.
 *
 * @param service the service
 */
record PersonalDataSearch(RunningService service) {

    /** The tables and topics that contain a text, in whatever case. */
    List<String> placesWith(String text) {
        List<String> places = new ArrayList<>();
        places.addAll(tablesWith(text));
        places.addAll(topicsWith(text.toLowerCase(Locale.ROOT)));
        return places;
    }

    private List<String> tablesWith(String text) {
        JdbcClient jdbc = service.context().getBean(JdbcClient.class);
        List<String> tables = jdbc.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
        // Bytes are shown as hexadecimal digits.
        List<String> forms = Stream.of(text, text.toLowerCase(Locale.ROOT))
                .flatMap(form -> Stream.of(
                        form.toLowerCase(Locale.ROOT), HexFormat.of().formatHex(form.getBytes(StandardCharsets.UTF_8))))
                .toList();
        return tables.stream()
                .filter(table ->
                        rows(jdbc, table).anyMatch(row -> forms.stream().anyMatch(row::contains)))
                .toList();
    }

    private static Stream<String> rows(JdbcClient jdbc, String table) {
        return jdbc.sql("select to_jsonb(r)::text from " + table + " r").query(String.class).list().stream()
                .map(row -> row.toLowerCase(Locale.ROOT));
    }

    private List<String> topicsWith(String text) {
        String servers = service.context().getEnvironment().getProperty("spring.kafka.bootstrap-servers", "");
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        List<String> places = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("hub.acme."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (text(record).contains(text)) {
                        places.add(record.topic());
                    }
                }
            }
        }
        return places;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        append(text, record.key());
        append(text, record.value());
        record.headers().forEach(header -> append(text, header.value()));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder text, byte @Nullable [] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }
}
