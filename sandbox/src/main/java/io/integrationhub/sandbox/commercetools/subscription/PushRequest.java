package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTTP request in which a cloud provider's service pushes a notification, or a queue gets it.
 *
 * @param headers without the authorization
 */
record PushRequest(Map<String, String> headers, byte[] body) {

    static PushRequest of(Destination destination, ObjectNode notification, Instant now) {
        return switch (destination.type()) {
            case "GoogleCloudPubSub" -> pubSub(destination, notification, now);
            case "SNS" -> sns(destination, notification, now);
            case "SQS" -> sqs(destination, notification);
            case "EventBridge" -> eventBridge(destination, notification, now);
            case "EventGrid" ->
                new PushRequest(
                        Map.of(
                                "Content-Type",
                                "application/cloudevents+json; charset=utf-8",
                                "aeg-event-type",
                                "Notification"),
                        Json.bytes(notification));
            default -> new PushRequest(Map.of("Content-Type", "application/json"), Json.bytes(notification));
        };
    }

    private static PushRequest pubSub(Destination destination, ObjectNode notification, Instant now) {
        String id = Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits());
        ObjectNode body = Json.object();
        ObjectNode message = body.putObject("message");
        message.put("data", Base64.getEncoder().encodeToString(Json.bytes(notification)));
        message.put("messageId", id).put("message_id", id);
        message.put("publishTime", now.toString()).put("publish_time", now.toString());
        String[] parts = destination.address().split("/", 2);
        body.put("subscription", "projects/" + parts[0] + "/subscriptions/" + parts[parts.length - 1] + "-push");
        return new PushRequest(Map.of("Content-Type", "application/json"), Json.bytes(body));
    }

    private static PushRequest sns(Destination destination, ObjectNode notification, Instant now) {
        String id = UUID.randomUUID().toString();
        ObjectNode body = Json.object().put("Type", "Notification").put("MessageId", id);
        body.put("TopicArn", destination.address());
        body.put("Message", new String(Json.bytes(notification), StandardCharsets.UTF_8));
        body.put("Timestamp", now.toString()).put("SignatureVersion", "1");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/plain; charset=UTF-8");
        headers.put("x-amz-sns-message-type", "Notification");
        headers.put("x-amz-sns-message-id", id);
        headers.put("x-amz-sns-topic-arn", destination.address());
        return new PushRequest(headers, Json.bytes(body));
    }

    /** A message for the queue, in the form of the AWS query protocol. */
    private static PushRequest sqs(Destination destination, ObjectNode notification) {
        String message = new String(Json.bytes(notification), StandardCharsets.UTF_8);
        String form = "Action=SendMessage&Version=2012-11-05&QueueUrl=" + encoded(destination.address())
                + "&MessageBody=" + encoded(message);
        return new PushRequest(
                Map.of("Content-Type", "application/x-www-form-urlencoded"), form.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static PushRequest eventBridge(Destination destination, ObjectNode notification, Instant now) {
        String[] parts = destination.address().split("/", 2);
        ObjectNode body =
                Json.object().put("version", "0").put("id", UUID.randomUUID().toString());
        body.put("detail-type", notification.path("notificationType").asString("CloudEvent"));
        body.put(
                "source",
                "aws.partner/commercetools.com/"
                        + notification.path("projectKey").asString(""));
        body.put("account", parts[0]).put("time", now.toString()).put("region", parts[parts.length - 1]);
        body.putArray("resources");
        body.set("detail", notification);
        return new PushRequest(Map.of("Content-Type", "application/json"), Json.bytes(body));
    }
}
