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
import org.jspecify.annotations.Nullable;

/** Publishes an authentic webhook unless it was published before. */
final class WebhookReceiver {

    private final InboundPublisher publisher;
    private final DeduplicationStore published;

    WebhookReceiver(InboundPublisher publisher, DeduplicationStore published) {
        this.publisher = publisher;
        this.published = published;
    }

    /**
     * Returns {@code accepted} once the broker has stored the event, or {@code duplicate} if it had stored it before.
     *
     * @throws RequestRejected in all other cases
     */
    String receive(WebhookEndpoint endpoint, InboundRequest request) {
        if (!endpoint.authenticator().accepts(request)) {
            throw RequestRejected.unauthorized();
        }
        publisher.admit(
                endpoint.tenant(), endpoint.system(), endpoint.settings().requestsPerSecond());
        String key = key(endpoint, JsonBody.values(request.body()));
        String event = event(endpoint, request);
        if (published.contains(endpoint.tenant(), endpoint.system(), event)) {
            return "duplicate";
        }
        publisher.publish(new OutboundRecord(endpoint.tenant(), endpoint.topic(), key, request.body(), Map.of()));

        // Last on purpose: a crash before this line repeats the event, which is harmless; the opposite order loses it.
        published.add(
                endpoint.tenant(), endpoint.system(), event, endpoint.settings().rememberFor());

        return "accepted";
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
     * Identifies an event by its id and its content. The id is often not covered by the signature: with the id alone, a
     * replayed request that carries the id of another event would suppress that event.
     */
    private static String event(WebhookEndpoint endpoint, InboundRequest request) {
        String header = endpoint.settings().idHeader();
        String id = header == null ? "" : request.header(header).orElse("");
        return ContentHash.ofFields(id, request.body()).hex();
    }
}
