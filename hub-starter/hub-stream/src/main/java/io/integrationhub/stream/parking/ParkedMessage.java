package io.integrationhub.stream.parking;

import io.integrationhub.stream.FlowId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.ParkReason;
import io.integrationhub.stream.ParkedRecord.Origin;
import io.integrationhub.stream.RecordHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a message of the parked topic says. */
sealed interface ParkedMessage {

    /**
     * A record was parked.
     *
     * @param flow which flow gave it up
     * @param origin where the record is
     * @param message the copy, with key and body
     * @param headers the record's own headers
     * @param reason why
     * @param receivedAt when the broker took the original
     * @param parkedAt when it was parked
     * @param replayOf the mark of an earlier parking, if this was a replay
     */
    record Parked(
            FlowId flow,
            Origin origin,
            InboundRecord message,
            Map<String, String> headers,
            ParkReason reason,
            Instant receivedAt,
            Instant parkedAt,
            Optional<ReplayMark> replayOf)
            implements ParkedMessage {

        boolean bodyLeftOut() {
            return message.header(ParkedHeaders.BODY_LEFT_OUT).isPresent();
        }

        boolean keyless() {
            return message.header(ParkedHeaders.KEYLESS).isPresent();
        }

        boolean bodiless() {
            return bodyLeftOut() || message.header(ParkedHeaders.TOMBSTONE).isPresent();
        }
    }

    /**
     * A replayed record ended well.
     *
     * @param mark which one
     * @param outcome how it ended
     */
    record Resolved(ReplayMark mark, String outcome) implements ParkedMessage {}

    /** Not written by a hub. */
    record Unreadable() implements ParkedMessage {}

    static ParkedMessage read(InboundRecord message) {
        Optional<ReplayMark> resolved = message.header(ParkedHeaders.RESOLVED).flatMap(ReplayMark::parse);
        if (resolved.isPresent()) {
            return new Resolved(
                    resolved.get(), message.header(ParkedHeaders.OUTCOME).orElse(""));
        }
        try {
            return parked(message);
        } catch (RuntimeException e) { // numbers and times that are none, or headers that are not there
            return new Unreadable();
        }
    }

    private static Parked parked(InboundRecord message) {
        ParkReason reason = new ParkReason(
                text(message, ParkedHeaders.CODE),
                text(message, ParkedHeaders.DETAIL),
                Boolean.parseBoolean(text(message, ParkedHeaders.RETRYABLE)),
                Integer.parseInt(text(message, ParkedHeaders.ATTEMPTS)),
                Instant.parse(text(message, ParkedHeaders.FIRST_FAILED_AT)));
        return new Parked(
                new FlowId(message.tenant(), text(message, ParkedHeaders.INLET)),
                new Origin(
                        text(message, ParkedHeaders.TOPIC),
                        Integer.parseInt(text(message, ParkedHeaders.PARTITION)),
                        Long.parseLong(text(message, ParkedHeaders.OFFSET))),
                message,
                ownHeaders(message),
                reason,
                Instant.parse(text(message, ParkedHeaders.RECEIVED_AT)),
                Instant.parse(text(message, ParkedHeaders.PARKED_AT)),
                message.header(RecordHeaders.REPLAY_OF).flatMap(ReplayMark::parse));
    }

    private static String text(InboundRecord message, String header) {
        return message.header(header).orElseThrow();
    }

    private static Map<String, String> ownHeaders(InboundRecord message) {
        return message.headers().entrySet().stream()
                .filter(header -> !header.getKey().startsWith(ParkedHeaders.PREFIX))
                .filter(header -> !header.getKey().equals(RecordHeaders.REPLAY_OF))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
