package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A message of Amazon SNS as it was pushed
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html).
 *
 * @param fields its fields with text
 */
record SnsMessage(Map<String, String> fields) {

    private static final Pattern TOPIC_ARN =
            Pattern.compile("arn:aws[a-z-]{0,20}:sns:([a-z0-9-]{1,30}):[0-9]{12}:[A-Za-z0-9_-]{1,256}");

    /** The signed fields in the order in which they are signed; a field that is missing is left out. */
    private static final List<String> SIGNED_OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

    private static final List<String> SIGNED_OF_CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    SnsMessage {
        fields = Map.copyOf(fields);
    }

    static boolean isOne(JsonNode root) {
        return root.has("Type") && root.has("TopicArn");
    }

    static SnsMessage from(JsonNode root) {
        Map<String, String> fields = new LinkedHashMap<>();
        root.properties().stream()
                .filter(field -> field.getValue().isString())
                .forEach(field -> fields.put(field.getKey(), field.getValue().stringValue()));
        return new SnsMessage(fields);
    }

    /** The region of a topic; empty if this is not the ARN of one. */
    static Optional<String> regionOf(String topicArn) {
        Matcher arn = TOPIC_ARN.matcher(topicArn);
        return arn.matches() ? Optional.of(arn.group(1)) : Optional.empty();
    }

    String type() {
        return text("Type");
    }

    String topicArn() {
        return text("TopicArn");
    }

    /** A field's text; empty if it is missing. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /**
     * An address in a field.
     *
     * @throws RequestRejected if it is none
     */
    URI address(String field) {
        try {
            return URI.create(text(field));
        } catch (IllegalArgumentException _) {
            throw RequestRejected.malformed("the SNS message has no valid " + field);
        }
    }

    /** What the signature covers (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html). */
    byte[] signedContent() {
        List<String> names = type().equals("Notification") ? SIGNED_OF_NOTIFICATION : SIGNED_OF_CONFIRMATION;
        StringBuilder content = new StringBuilder();
        names.stream()
                .filter(fields::containsKey)
                .forEach(name ->
                        content.append(name).append('\n').append(text(name)).append('\n'));
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves out the content. */
    @Override
    public String toString() {
        return "SnsMessage[" + type() + "]";
    }
}
