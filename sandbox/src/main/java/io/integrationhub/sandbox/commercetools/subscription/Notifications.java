package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Commit;
import io.integrationhub.sandbox.commercetools.project.UserProvidedIdentifiers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The notifications that one Subscription receives about a commit. */
final class Notifications {

    private Notifications() {}

    static List<Notification> of(Commit commit, ObjectNode subscription) {
        List<Notification> notifications = new ArrayList<>();
        for (ObjectNode message : commit.messages()) {
            String typeId = message.path("resource").path("typeId").asString();
            if (wantsMessage(subscription, typeId, message.path("type").asString())) {
                notifications.add(message(commit.project().key(), typeId, message));
            }
        }
        for (Commit.ResourceChange change : commit.changes()) {
            if (wantsChange(subscription, change) && !isMadeByEdit(commit, change)) {
                notifications.add(change(commit, change));
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

    /** Only the creation of carts causes a notification, not their updates or deletion. */
    private static boolean wantsChange(ObjectNode subscription, Commit.ResourceChange change) {
        String typeId = change.type().typeId();
        boolean notifies = !typeId.equals("cart") || change.before() == null;
        return notifies
                && Json.objects(subscription, "changes").stream()
                        .anyMatch(source ->
                                source.path("resourceTypeId").asString().equals(typeId));
    }

    /** A change by an order edit causes the edit's message but no change notification. */
    private static boolean isMadeByEdit(Commit commit, Commit.ResourceChange change) {
        String id = change.latest().path("id").asString();
        return commit.messages().stream()
                .filter(message ->
                        message.path("resource").path("id").asString().equals(id))
                .anyMatch(message -> message.path("type").asString().equals("OrderEditApplied"));
    }

    private static Notification message(String projectKey, String typeId, ObjectNode message) {
        ObjectNode payload = Json.object().put("notificationType", "Message").put("projectKey", projectKey);
        payload.setAll(message);
        return new Notification(message.path("id").asString(), "message", typeId, payload);
    }

    private static Notification change(Commit commit, Commit.ResourceChange change) {
        ObjectNode before = change.before();
        ObjectNode after = change.after();
        ObjectNode payload = base(commit.project().key(), type(change), change);
        if (after == null && commit.dataErasure()) {
            payload.put("dataErasure", true);
        }
        ObjectNode latest = change.latest();
        payload.put("version", latest.path("version").asLong());
        if (before != null && after != null) {
            payload.put("oldVersion", before.path("version").asLong());
        }
        payload.put("modifiedAt", latest.path("lastModifiedAt").asString());
        String id = latest.path("id").asString() + "/" + latest.path("version").asLong();
        return new Notification(id, "change", change.type().typeId(), payload);
    }

    private static String type(Commit.ResourceChange change) {
        if (change.before() == null) {
            return "ResourceCreated";
        }
        return change.after() == null ? "ResourceDeleted" : "ResourceUpdated";
    }

    private static ObjectNode base(String projectKey, String type, Commit.ResourceChange change) {
        ObjectNode payload = Json.object().put("notificationType", type).put("projectKey", projectKey);
        payload.putObject("resource")
                .put("typeId", change.type().typeId())
                .put("id", change.latest().path("id").asString());
        UserProvidedIdentifiers.add(change.type().typeId(), change.latest(), payload);
        return payload;
    }

    /** The test notification that a new or changed Subscription sends; consumers must ignore it. */
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
