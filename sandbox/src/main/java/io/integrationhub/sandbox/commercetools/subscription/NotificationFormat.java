package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Writes notifications in the Platform format or as CloudEvents, without the payload if it is too large. */
final class NotificationFormat {

    /** The fields of a message whose payload is omitted. */
    private static final Set<String> ENVELOPE = Set.of(
            "notificationType",
            "projectKey",
            "id",
            "version",
            "sequenceNumber",
            "resource",
            "resourceVersion",
            "resourceUserProvidedIdentifiers",
            "createdAt",
            "lastModifiedAt");

    private static final Map<String, String> PATHS = Map.of(
            "category",
            "categories",
            "inventory-entry",
            "inventory",
            "key-value-document",
            "custom-objects",
            "tax-category",
            "tax-categories");

    private NotificationFormat() {}

    static ObjectNode write(Notification notification, ObjectNode subscription, int maxBytes) {
        ObjectNode payload = fitting(notification, maxBytes);
        boolean cloudEvents =
                subscription.path("format").path("type").asString("").equals("CloudEvents");
        return cloudEvents ? cloudEvent(notification, payload) : payload;
    }

    private static ObjectNode fitting(Notification notification, int maxBytes) {
        ObjectNode payload = notification.payload();
        if (!notification.kind().equals("message") || Json.bytes(payload).length <= maxBytes) {
            return payload;
        }
        ObjectNode envelope = payload.deepCopy();
        envelope.retain(ENVELOPE);
        envelope.putObject("payloadNotIncluded")
                .put("reason", "Payload too large.")
                .put("payloadType", payload.path("type").asString());
        return envelope;
    }

    private static ObjectNode cloudEvent(Notification notification, ObjectNode payload) {
        boolean message = notification.kind().equals("message");
        String projectKey = payload.path("projectKey").asString();
        String type = notification
                .payload()
                .path(message ? "type" : "notificationType")
                .asString();
        ObjectNode event = Json.object().put("specversion", "1.0").put("id", notification.id());
        event.put(
                "type", "com.commercetools." + notification.resourceTypeId() + "." + notification.kind() + "." + type);
        event.put("source", "/" + projectKey + "/" + path(notification.resourceTypeId()));
        event.put("subject", payload.path("resource").path("id").asString());
        event.put("time", payload.path(message ? "createdAt" : "modifiedAt").asString());
        if (message) {
            event.put("dataref", "/" + projectKey + "/messages/" + notification.id());
            event.put("sequence", payload.path("sequenceNumber").asString()).put("sequencetype", "Integer");
        }
        event.set("data", payload);
        return event;
    }

    private static String path(String resourceTypeId) {
        return PATHS.getOrDefault(resourceTypeId, resourceTypeId + "s");
    }
}
