package io.integrationhub.stream.parking;

import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.ParkReason;
import io.integrationhub.stream.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Writes the copy of a record that goes to the parked topic: the same key and body, its own headers within bounds, and
 * why it was parked.
 *
 * <p>However often a record is parked and replayed, its headers do not grow.
 */
record ParkedCopy(String destination, FlowId flow, Instant now) {

    /** Bounds for foreign headers; the hub's own are far within. */
    private static final int MOST_HEADERS = 32;

    private static final int LONGEST_HEADER = 1024;

    private static final String STEERING = "spring.cloud.";

    ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        return copy(record, record.value(), headers(record, reason));
    }

    /** For a record that is too large even here: where it is, and why it was parked. */
    ProducerRecord<byte[], byte[]> coordinates(ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        List<Header> headers = new ArrayList<>();
        addReason(headers, record, reason);
        record.headers().headers(RecordHeaders.REPLAY_OF).forEach(headers::add);
        add(headers, ParkedHeaders.BODY_LEFT_OUT, "true");
        return copy(record, null, headers);
    }

    private ProducerRecord<byte[], byte[]> copy(
            ConsumerRecord<byte[], byte[]> record, byte @Nullable [] body, List<Header> headers) {
        return new ProducerRecord<>(destination, null, record.key(), body, headers);
    }

    private List<Header> headers(ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        List<Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (headers.size() < MOST_HEADERS && isKept(header)) {
                headers.add(header);
            }
        }
        addReason(headers, record, reason);
        return headers;
    }

    private static boolean isKept(Header header) {
        return !header.key().startsWith(ParkedHeaders.PREFIX)
                && !header.key().startsWith(STEERING)
                && (header.value() == null || header.value().length <= LONGEST_HEADER);
    }

    private void addReason(List<Header> headers, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        add(headers, ParkedHeaders.TOPIC, record.topic());
        add(headers, ParkedHeaders.PARTITION, Integer.toString(record.partition()));
        add(headers, ParkedHeaders.OFFSET, Long.toString(record.offset()));
        add(
                headers,
                ParkedHeaders.RECEIVED_AT,
                Instant.ofEpochMilli(record.timestamp()).toString());
        add(headers, ParkedHeaders.INLET, flow.inlet());
        add(headers, ParkedHeaders.CODE, reason.code());
        add(headers, ParkedHeaders.DETAIL, shortened(reason.detail()));
        add(headers, ParkedHeaders.RETRYABLE, Boolean.toString(reason.retryable()));
        add(headers, ParkedHeaders.ATTEMPTS, Integer.toString(reason.attempts()));
        add(headers, ParkedHeaders.FIRST_FAILED_AT, reason.firstFailedAt().toString());
        add(headers, ParkedHeaders.PARKED_AT, now.toString());
        if (record.key() == null) {
            add(headers, ParkedHeaders.KEYLESS, "true");
        }
        if (record.value() == null) {
            add(headers, ParkedHeaders.TOMBSTONE, "true");
        }
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_HEADER ? detail : detail.substring(0, LONGEST_HEADER);
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
