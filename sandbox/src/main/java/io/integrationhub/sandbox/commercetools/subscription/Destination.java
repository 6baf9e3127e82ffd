package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The destination of a Subscription.
 *
 * @param type as commercetools names it, for example {@code GoogleCloudPubSub}
 * @param address identifies a destination among those of its type, for example {@code projectId/topic}
 * @param key the static record key of a Kafka destination
 */
record Destination(String type, String address, Optional<String> key) {

    static final String KAFKA = "ConfluentCloud";

    private static final Map<String, Shape> SHAPES = Map.of(
            "GoogleCloudPubSub",
            Shape.of("type! projectId! topic!"),
            "SNS",
            Shape.of("type! topicArn! authenticationMode accessKey accessSecret"),
            "SQS",
            Shape.of("type! queueUrl! region! authenticationMode accessKey accessSecret"),
            "EventBridge",
            Shape.of("type! accountId! region! source"),
            "EventGrid",
            Shape.of("type! uri! accessKey!"),
            "AzureServiceBus",
            Shape.of("type! connectionString!"),
            KAFKA,
            Shape.of("type! bootstrapServer! apiKey! apiSecret! acks! topic! key"));
    private static final String[] SECRETS = {"accessKey", "accessSecret", "apiKey", "apiSecret"};
    private static final String MASK = "*****";
    private static final int VISIBLE = 3;

    static Destination of(JsonNode destination) {
        String type = destination.path("type").asString("");
        String address = switch (type) {
            case "GoogleCloudPubSub" ->
                destination.path("projectId").asString()
                        + "/"
                        + destination.path("topic").asString();
            case "SNS" -> destination.path("topicArn").asString();
            case "SQS" -> destination.path("queueUrl").asString();
            case "EventBridge" ->
                destination.path("accountId").asString()
                        + "/"
                        + destination.path("region").asString();
            case "EventGrid" -> destination.path("uri").asString();
            case "AzureServiceBus" -> destination.path("connectionString").asString();
            case KAFKA ->
                destination.path("bootstrapServer").asString()
                        + "/"
                        + destination.path("topic").asString();
            default -> throw ApiError.invalidField("destination.type", type, String.join(", ", SHAPES.keySet()));
        };
        return new Destination(type, address, Json.text(destination, "key"));
    }

    /** Checks a draft's destination and returns it with its secrets masked, which is how it is stored. */
    static ObjectNode read(JsonNode draft) {
        Destination destination = of(draft);
        Shape shape = SHAPES.get(destination.type());
        if (shape == null || !(draft instanceof ObjectNode given)) {
            throw ApiError.requiredField("destination");
        }
        shape.check(given, "destination");
        ObjectNode masked = given.deepCopy();
        for (String secret : SECRETS) {
            Json.text(given, secret).ifPresent(value -> masked.put(secret, mask(value)));
        }
        return masked;
    }

    private static String mask(String secret) {
        return secret.substring(0, Math.min(VISIBLE, secret.length())) + MASK;
    }

    /** Whether a masked secret was sent back, which makes the destination unusable. */
    static boolean isCorrupted(JsonNode draft) {
        for (String secret : SECRETS) {
            if (draft.path(secret).asString("").endsWith(MASK)) {
                return true;
            }
        }
        return false;
    }
}
