package io.integrationhub.stream.backlog;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Converts a Kafka record into the message that a handler sees. */
final class RecordReader {

    /** No sender needs longer headers; longer ones are dropped. */
    private static final int MAX_HEADER_LENGTH = 4096;

    /** Headers with which a sender could control spring-cloud-function (CVE-2022-22963). */
    private static final String FRAMEWORK_PREFIX = "spring.cloud.";

    private RecordReader() {}

    static InboundRecord read(TenantId tenant, ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        return new InboundRecord(
                tenant,
                record.key() == null ? "" : text(record.key()),
                record.value() == null ? new byte[0] : record.value(),
                headers,
                Instant.ofEpochMilli(record.timestamp()),
                correlationId(headers, record));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            if (value != null
                    && value.length <= MAX_HEADER_LENGTH
                    && !header.key().startsWith(FRAMEWORK_PREFIX)) {
                headers.put(header.key().replace('\0', '\uFFFD'), text(value));
            }
        }
        return headers;
    }

    /**
     * Replaces NUL, which PostgreSQL cannot store: a record with one would block the list of parked records for ever.
     */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** The sender's id, or one derived from the coordinates, so that it is the same whenever the record is read. */
    private static String correlationId(Map<String, String> headers, ConsumerRecord<?, ?> record) {
        String given = headers.get(RecordHeaders.CORRELATION_ID);
        if (given != null && !given.isBlank()) {
            return given;
        }
        String coordinates = record.topic() + "-" + record.partition() + "@" + record.offset();
        return UUID.nameUUIDFromBytes(coordinates.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
