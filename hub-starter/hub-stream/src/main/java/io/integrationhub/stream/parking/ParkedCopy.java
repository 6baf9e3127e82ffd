package io.integrationhub.stream.parking;

import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.integrationhub.stream.publish.RecordHeaders;
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
 * Creates the copy of a record for the parked topic: the same key and body, its own headers within limits, and the
 * reason.
 *
 * <p>The headers do not grow, however often a record is parked and replayed.
 */
record ParkedCopy(String destination, InletId inlet, Instant now) {

    /** Limits for the sender's headers; the hub's own are far below. */
    private static final int MAX_HEADERS = 32;

    private static final int MAX_HEADER_LENGTH = 1024;

    private static final String FRAMEWORK_PREFIX = "spring.cloud.";

    ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        return copy(record, record.value(), headers(record, reason));
    }

    /** For a record that is too large for the parked topic: its coordinates and the reason. */
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
            if (headers.size() < MAX_HEADERS && isKept(header)) {
                headers.add(header);
            }
        }
        addReason(headers, record, reason);
        return headers;
    }

    /** The inlet of a replay is left out: to the inlet that lists parked records, it would be another one's. */
    private static boolean isKept(Header header) {
        return !header.key().startsWith(ParkedHeaders.PREFIX)
                && !header.key().equals(RecordHeaders.REPLAY_INLET)
                && !header.key().startsWith(FRAMEWORK_PREFIX)
                && (header.value() == null || header.value().length <= MAX_HEADER_LENGTH);
    }

    private void addReason(List<Header> headers, ConsumerRecord<byte[], byte[]> record, ParkReason reason) {
        add(headers, ParkedHeaders.TOPIC, record.topic());
        add(headers, ParkedHeaders.PARTITION, Integer.toString(record.partition()));
        add(headers, ParkedHeaders.OFFSET, Long.toString(record.offset()));
        add(
                headers,
                ParkedHeaders.RECEIVED_AT,
                Instant.ofEpochMilli(record.timestamp()).toString());
        add(headers, ParkedHeaders.INLET, inlet.name());
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
        return detail.length() <= MAX_HEADER_LENGTH ? detail : detail.substring(0, MAX_HEADER_LENGTH);
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
