package io.integrationhub.stream.dispatch;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a Kafka record as the message a handler sees. */
final class RecordReader {

    /** No sender needs longer ones; what is longer is not text for us. */
    private static final int LONGEST_HEADER = 4096;

    /** Headers a sender could use to steer spring-cloud-function (CVE-2022-22963). */
    private static final String STEERING = "spring.cloud.";

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
            if (value != null && value.length <= LONGEST_HEADER && !header.key().startsWith(STEERING)) {
                headers.put(header.key(), text(value));
            }
        }
        return headers;
    }

    /**
     * Without NUL, which PostgreSQL cannot store: a list that must take every record would never get past one that has
     * it.
     */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** The sender's, or one that is the same whenever this record is read. */
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
