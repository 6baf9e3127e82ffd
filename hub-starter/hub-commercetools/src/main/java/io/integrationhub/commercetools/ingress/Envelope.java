package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.JsonBody;
import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The content of a request that a messaging service pushed, without what it wraps around. */
sealed interface Envelope {

    /**
     * Notifications, which are accepted together or not at all.
     *
     * @param bodies each in one of commercetools' two formats
     */
    record Notifications(List<byte[]> bodies) implements Envelope {}

    /**
     * Amazon SNS asks for confirmation that this address subscribes to its messages; a GET of {@code subscribeUrl}
     * confirms (https://docs.aws.amazon.com/sns/latest/dg/http-subscription-confirmation-json.html).
     */
    record SnsConfirmation(String topicArn, URI subscribeUrl) implements Envelope {}

    /**
     * Azure Event Grid asks for confirmation that this address subscribes to its events; the response repeats the code
     * (https://learn.microsoft.com/azure/event-grid/end-point-validation-event-grid-events-schema).
     */
    record EventGridValidation(String code) implements Envelope {}

    /**
     * Opens the envelope of a request.
     *
     * @throws RequestRejected if the body is not JSON, or not in a form that any of the messaging services uses
     */
    static Envelope open(InboundRequest request) {
        JsonNode root = JsonBody.tree(request.body());
        if (SnsMessage.isOne(root)) {
            return openSns(SnsMessage.from(root));
        }
        JsonNode first = root.isArray() ? root.path(0) : root;
        if (first.path("eventType").asString("").equals("Microsoft.EventGrid.SubscriptionValidationEvent")) {
            return new EventGridValidation(
                    first.path("data").path("validationCode").asString(""));
        }
        Stream<JsonNode> events = root.isArray() ? root.valueStream() : Stream.of(root);
        return new Notifications(events.map(Envelope::unwrap).toList());
    }

    private static Envelope openSns(SnsMessage sns) {
        return switch (sns.type()) {
            case "SubscriptionConfirmation" -> new SnsConfirmation(sns.topicArn(), sns.address("SubscribeURL"));
            case "Notification" -> new Notifications(List.of(bytes(sns.text("Message"))));
            case "UnsubscribeConfirmation" -> new Notifications(List.of());
            default -> throw RequestRejected.malformed("the SNS message has an unknown Type");
        };
    }

    private static byte[] unwrap(JsonNode event) {
        if (event.path("message").has("data")) {
            return decoded(event.path("message").path("data").asString(""));
        }
        if (event.has("detail") && event.has("detail-type")) {
            return bytes(event.path("detail").toString());
        }
        if (event.has("eventType") && event.has("data")) {
            return bytes(event.path("data").toString());
        }
        return bytes(event.toString());
    }

    /** Google Pub/Sub encodes the message (https://cloud.google.com/pubsub/docs/push). */
    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw RequestRejected.malformed("message.data is not Base64");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
