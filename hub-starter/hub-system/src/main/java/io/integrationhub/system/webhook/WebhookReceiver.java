package io.integrationhub.system.webhook;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordKey;
import io.integrationhub.system.inbound.InboundPublisher;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.JsonBody;
import io.integrationhub.system.inbound.RequestRejected;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes an authentic webhook unless it has an id and was published before. */
final class WebhookReceiver {

    private static final Logger log = LoggerFactory.getLogger(WebhookReceiver.class);

    private final InboundPublisher publisher;
    private final DeduplicationStore published;

    WebhookReceiver(InboundPublisher publisher, DeduplicationStore published) {
        this.publisher = publisher;
        this.published = published;
    }

    /**
     * Returns {@code accepted} once the broker has stored the event, {@code duplicate} if it had stored it before, or
     * {@code test} if it is none.
     *
     * @throws RequestRejected in all other cases
     */
    String receive(WebhookEndpoint endpoint, InboundRequest request) {
        if (!endpoint.authenticator().accepts(request)) {
            throw RequestRejected.unauthorized();
        }
        publisher.admit(
                endpoint.tenant(), endpoint.system(), endpoint.settings().requestsPerSecond());
        Object body = JsonBody.values(request.body());
        if (isTest(endpoint, body)) {
            return "test";
        }
        String key = key(endpoint, body);
        Optional<String> event = event(endpoint, request, body);
        if (event.isPresent() && published.contains(endpoint.tenant(), endpoint.system(), event.get())) {
            logDuplicate(endpoint);
            return "duplicate";
        }
        publisher.publish(new OutboundRecord(endpoint.tenant(), endpoint.topic(), key, request.body(), Map.of()));

        // Last on purpose: a crash before this line repeats the event, which is harmless; the opposite order loses it.
        event.ifPresent(id -> published.add(
                endpoint.tenant(), endpoint.system(), id, endpoint.settings().deduplicationWindow()));

        return "accepted";
    }

    private static boolean isTest(WebhookEndpoint endpoint, @Nullable Object body) {
        try {
            return body != null
                    && endpoint.testEvent()
                            .map(expression -> expression.apply(body))
                            .filter(Boolean.TRUE::equals)
                            .isPresent();
        } catch (PermanentFault _) {
            return false;
        }
    }

    private static void logDuplicate(WebhookEndpoint endpoint) {
        log.atInfo()
                .addKeyValue("tenant", endpoint.tenant())
                .addKeyValue("system", endpoint.system())
                .log("A repeated webhook is not published again");
    }

    private static String key(WebhookEndpoint endpoint, @Nullable Object body) {
        try {
            Object key = body == null ? null : endpoint.key().apply(body);
            if (key == null || key.toString().isBlank()) {
                throw RequestRejected.malformed("the body has no record key: the key expression yields nothing");
            }
            if (!RecordKey.isAcceptable(key.toString())) {
                throw RequestRejected.malformed("the record key is too long or contains control characters");
            }
            return key.toString();
        } catch (PermanentFault e) {
            throw RequestRejected.malformed("the body has no record key: " + e.getMessage());
        }
    }

    /**
     * Identifies an event by its id and its content; empty if it has no id, because equal content may be two events.
     * The id is often not covered by the signature: with the id alone, a replayed request that carries the id of
     * another event would suppress that event.
     */
    private static Optional<String> event(WebhookEndpoint endpoint, InboundRequest request, @Nullable Object body) {
        String header = endpoint.settings().idHeader();
        return Optional.ofNullable(header)
                .flatMap(request::header)
                .filter(id -> !id.isBlank())
                .or(() -> idInBody(endpoint, body))
                .map(id -> ContentHash.ofFields(id, request.body()).hex());
    }

    private static Optional<String> idInBody(WebhookEndpoint endpoint, @Nullable Object body) {
        if (body == null || endpoint.eventId().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(endpoint.eventId().get().apply(body))
                    .map(Object::toString)
                    .filter(id -> !id.isBlank());
        } catch (PermanentFault _) {
            return Optional.empty();
        }
    }
}
