package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.integrationhub.stream.parked.ParkedRecord.Origin;
import io.integrationhub.stream.parking.ParkedHeaders;
import io.integrationhub.stream.parking.ReplayMark;
import io.integrationhub.stream.publish.RecordHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A message of the parked topic. */
sealed interface ParkedMessage {

    /**
     * A record was parked.
     *
     * @param inlet the inlet that parked it
     * @param origin the coordinates of the original record
     * @param message the copy, with key and body
     * @param headers the record's own headers
     * @param reason why it was parked
     * @param receivedAt when the broker received the original
     * @param parkedAt when it was parked
     * @param replayOf the parked record of which it was a replay
     */
    record Parked(
            InletId inlet,
            Origin origin,
            InboundRecord message,
            Map<String, String> headers,
            ParkReason reason,
            Instant receivedAt,
            Instant parkedAt,
            Optional<ReplayMark> replayOf)
            implements ParkedMessage {

        /** Only what identifies the record and is always storable; its content is read from the original. */
        Parked withoutContent() {
            InboundRecord rest = new InboundRecord(
                    message.tenant(),
                    "",
                    new byte[0],
                    Map.of(ParkedHeaders.BODY_LEFT_OUT, "true", ParkedHeaders.KEYLESS, "true"),
                    message.receivedAt(),
                    message.correlationId());
            return new Parked(inlet, origin, rest, Map.of(), reason, receivedAt, parkedAt, replayOf);
        }

        boolean isBodyLeftOut() {
            return message.header(ParkedHeaders.BODY_LEFT_OUT).isPresent();
        }

        boolean isKeyless() {
            return message.header(ParkedHeaders.KEYLESS).isPresent();
        }

        boolean isBodiless() {
            return isBodyLeftOut() || message.header(ParkedHeaders.TOMBSTONE).isPresent();
        }
    }

    /**
     * A replay succeeded.
     *
     * @param mark the record that was replayed
     * @param outcome the outcome of the replay
     */
    record Resolved(ReplayMark mark, String outcome) implements ParkedMessage {}

    /** Not written by the hub. */
    record Unreadable() implements ParkedMessage {}

    static ParkedMessage read(InboundRecord message) {
        Optional<ReplayMark> resolved = message.header(ParkedHeaders.RESOLVED).flatMap(ReplayMark::parse);
        if (resolved.isPresent()) {
            return new Resolved(
                    resolved.get(), message.header(ParkedHeaders.OUTCOME).orElse(""));
        }
        try {
            return parked(message);
        } catch (RuntimeException e) { // A header is missing or malformed.
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
                new InletId(message.tenant(), text(message, ParkedHeaders.INLET)),
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
