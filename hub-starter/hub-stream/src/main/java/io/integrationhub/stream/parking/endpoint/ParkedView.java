package io.integrationhub.stream.parking.endpoint;

import io.integrationhub.stream.parked.ParkedRecord;
import java.time.Instant;

/** A parked record in a response, without its body. */
record ParkedView(
        long id,
        String tenant,
        String inlet,
        String state,
        String code,
        String detail,
        int attempts,
        boolean retryable,
        String key,
        int size,
        String correlationId,
        Instant receivedAt,
        Instant firstFailedAt,
        Instant parkedAt,
        int replays,
        Instant changedAt,
        String changedBy,
        String note,
        String origin) {

    static ParkedView of(ParkedRecord record) {
        return new ParkedView(
                record.id(),
                record.inlet().tenant().value(),
                record.inlet().name(),
                record.state().name(),
                record.reason().code(),
                record.reason().detail(),
                record.reason().attempts(),
                record.reason().retryable(),
                record.key(),
                record.size(),
                record.correlationId(),
                record.receivedAt(),
                record.reason().firstFailedAt(),
                record.parkedAt(),
                record.replays(),
                record.changedAt(),
                record.changedBy(),
                record.note(),
                record.origin().topic()
                        + "-"
                        + record.origin().partition()
                        + "@"
                        + record.origin().offset());
    }
}
