package io.integrationhub.system.poll;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordKey;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.inbound.InboundDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Publishes polled events. */
record PolledEvents(PollTarget target, RecordPublisher publisher) {

    private static final Logger log = LoggerFactory.getLogger(PolledEvents.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Key of events without one: the flow parks them, and they do not block the events behind them. */
    static final String UNKNOWN_KEY = "unknown";

    static List<byte[]> bodies(List<?> events) {
        return events.stream().map(JSON::writeValueAsBytes).toList();
    }

    /**
     * Publishes one event of a page.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code BROKER_UNREACHABLE}
     */
    void publish(String cursor, int index, @Nullable Object event, byte[] body) {
        String origin = "poll of %s, cursor '%s', item %d".formatted(target.system(), shortened(cursor), index + 1);
        String key = key(event);
        try {
            publish(key, body, Map.of(InboundDocument.ORIGIN_HEADER, origin));
        } catch (PermanentFault fault) {
            publishUnreadable(key, origin, body.length, fault);
        }
    }

    /** Publishes a record that the flow parks, in place of an event that the broker rejects. */
    private void publishUnreadable(String key, String origin, int size, PermanentFault fault) {
        String reason =
                "the broker rejected its " + size + " bytes (" + fault.code().name() + ")";
        log.atWarn()
                .addKeyValue("tenant", target.tenant())
                .addKeyValue("system", target.system())
                .addKeyValue("code", fault.code().name())
                .addKeyValue("detail", origin)
                .log("A polled event cannot be published; a record that names it is parked instead");
        byte[] empty = "null".getBytes(StandardCharsets.UTF_8);
        publish(key, empty, Map.of(InboundDocument.ORIGIN_HEADER, origin, InboundDocument.UNREADABLE_HEADER, reason));
    }

    private void publish(String key, byte[] body, Map<String, String> headers) {
        publisher.publish(new OutboundRecord(target.tenant(), target.topic(), key, body, headers));
    }

    /** The record's key of an event. */
    String key(@Nullable Object event) {
        try {
            return Optional.ofNullable(event)
                    .map(present -> target.key().apply(present))
                    .map(Object::toString)
                    .filter(key -> !key.isBlank() && RecordKey.isAcceptable(key))
                    .orElse(UNKNOWN_KEY);
        } catch (PermanentFault _) {
            return UNKNOWN_KEY;
        }
    }

    private static String shortened(String cursor) {
        return cursor.length() <= 60 ? cursor : cursor.substring(0, 60) + "…";
    }
}
