package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.project.Committed;
import io.integrationhub.sandbox.commercetools.project.Identifiers;
import io.integrationhub.sandbox.commercetools.project.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a commit has to tell to one Subscription. */
final class Notifications {

    private Notifications() {}

    static List<Notification> of(Committed committed, ObjectNode subscription) {
        List<Notification> notifications = new ArrayList<>();
        for (ObjectNode message : committed.messages()) {
            String typeId = message.path("resource").path("typeId").asString();
            if (wantsMessage(subscription, typeId, message.path("type").asString())) {
                notifications.add(message(committed.project().key(), typeId, message));
            }
        }
        for (Committed.ResourceChange change : committed.changes()) {
            if (wantsChange(subscription, change) && !isMadeByEdit(committed, change)) {
                notifications.add(change(committed.project().key(), change));
            }
        }
        return notifications;
    }

    private static boolean wantsMessage(ObjectNode subscription, String typeId, String messageType) {
        return Json.objects(subscription, "messages").stream()
                .filter(source -> source.path("resourceTypeId").asString().equals(typeId))
                .anyMatch(source -> source.path("types").isEmpty() || contains(source.path("types"), messageType));
    }

    private static boolean contains(JsonNode types, String messageType) {
        for (JsonNode type : types) {
            if (type.asString().equals(messageType)) {
                return true;
            }
        }
        return false;
    }

    /** Of carts only their creation is told. */
    private static boolean wantsChange(ObjectNode subscription, Committed.ResourceChange change) {
        String typeId = change.kind().typeId();
        boolean told = !typeId.equals("cart") || change.before() == null;
        return told
                && Json.objects(subscription, "changes").stream()
                        .anyMatch(source ->
                                source.path("resourceTypeId").asString().equals(typeId));
    }

    /** An order that was changed by an order edit is told by the edit's message only. */
    private static boolean isMadeByEdit(Committed committed, Committed.ResourceChange change) {
        String id = change.latest().path("id").asString();
        return committed.messages().stream()
                .filter(message ->
                        message.path("resource").path("id").asString().equals(id))
                .anyMatch(message -> message.path("type").asString().equals("OrderEditApplied"));
    }

    private static Notification message(String projectKey, String typeId, ObjectNode message) {
        ObjectNode payload = Json.object().put("notificationType", "Message").put("projectKey", projectKey);
        payload.setAll(message);
        return new Notification(message.path("id").asString(), "message", typeId, payload);
    }

    private static Notification change(String projectKey, Committed.ResourceChange change) {
        ObjectNode before = change.before();
        ObjectNode after = change.after();
        ObjectNode payload = base(projectKey, type(change), change);
        ObjectNode latest = change.latest();
        payload.put("version", latest.path("version").asLong());
        if (before != null && after != null) {
            payload.put("oldVersion", before.path("version").asLong());
        }
        payload.put("modifiedAt", latest.path("lastModifiedAt").asString());
        String id = latest.path("id").asString() + "/" + latest.path("version").asLong();
        return new Notification(id, "change", change.kind().typeId(), payload);
    }

    private static String type(Committed.ResourceChange change) {
        if (change.before() == null) {
            return "ResourceCreated";
        }
        return change.after() == null ? "ResourceDeleted" : "ResourceUpdated";
    }

    private static ObjectNode base(String projectKey, String type, Committed.ResourceChange change) {
        ObjectNode payload = Json.object().put("notificationType", type).put("projectKey", projectKey);
        payload.putObject("resource")
                .put("typeId", change.kind().typeId())
                .put("id", change.latest().path("id").asString());
        Identifiers.addTo(payload, change.kind(), change.latest());
        return payload;
    }

    /** The first thing a destination hears; consumers must ignore it. */
    static Notification test(String projectKey, ObjectNode subscription) {
        ObjectNode payload =
                Json.object().put("notificationType", "ResourceCreated").put("projectKey", projectKey);
        String id = subscription.path("id").asString();
        payload.putObject("resource").put("typeId", Subscriptions.TYPE).put("id", id);
        payload.put("version", subscription.path("version").asLong());
        payload.put("modifiedAt", subscription.path("lastModifiedAt").asString());
        return new Notification(
                id + "/" + subscription.path("version").asLong(), "change", Subscriptions.TYPE, payload);
    }
}
