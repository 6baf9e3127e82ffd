package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sync info of an order: one entry per channel, whose changes cause no message. */
final class SyncInfo {

    private SyncInfo() {}

    static void addTo(ResourceType type) {
        type.action("updateSyncInfo", Shape.of("channel! externalId syncedAt"), SyncInfo::update);
    }

    private static void update(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode channel = change.resolve("channel", action.path("channel"));
        boolean syncs = StreamSupport.stream(channel.path("roles").spliterator(), false)
                .map(role -> role.asString())
                .anyMatch(role -> role.equals("OrderExport") || role.equals("OrderImport"));
        if (!syncs) {
            throw ApiError.invalidInput("The channel '"
                    + channel.path("key").asString()
                    + "' has neither role OrderExport nor OrderImport.");
        }
        String id = channel.path("id").asString();
        ArrayNode entries = Json.array();
        for (ObjectNode other : Json.objects(order, "syncInfo")) {
            if (!other.path("channel").path("id").asString().equals(id)) {
                entries.add(other);
            }
        }
        ObjectNode entry = entries.addObject();
        entry.putObject("channel").put("typeId", "channel").put("id", id);
        Json.copy(action, entry, "externalId");
        entry.put("syncedAt", Json.text(action, "syncedAt").orElse(change.now().toString()));
        order.set("syncInfo", entries);
    }
}
