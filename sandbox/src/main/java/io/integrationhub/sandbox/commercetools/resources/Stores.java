package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code store}. */
final class Stores {

    private static final String TYPE = "store";

    private Stores() {}

    static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "stores")
                .scopes("stores")
                .fields("name languages countries distributionChannels supplyChannels productSelections custom")
                .selector("key", "key")
                .draft(
                        Shape.of("key! name languages countries distributionChannels supplyChannels"
                                        + " productSelections")
                                .with("countries", Shape.of("code!")),
                        Stores::create)
                .onDelete((store, change) -> change.addMessage(TYPE, store, "StoreDeleted"))
                .action("setName", Shape.of("name"), Stores::setName)
                .action("setLanguages", Shape.of("languages"), setList("languages", "Languages"))
                .action(
                        "setCountries",
                        Shape.of("countries").with("countries", Shape.of("code!")),
                        setList("countries", "Countries"));
        StoreSelections.addTo(type);
        StoreChannels.ALL.forEach(channels -> channels.addTo(type));
        return type;
    }

    private static void create(ObjectNode store, ObjectNode draft, Change change) {
        Json.copy(draft, store, "key", "name");
        for (String list : List.of("languages", "countries")) {
            store.set(list, draft.path(list).isArray() ? draft.path(list) : Json.array());
        }
        StoreChannels.ALL.forEach(channels -> channels.set(store, draft, change));
        StoreSelections.set(store, draft, change);
        Json.copy(
                store,
                change.addMessage(TYPE, store, "StoreCreated"),
                "name",
                "languages",
                "countries",
                "distributionChannels",
                "supplyChannels",
                "productSelections");
    }

    private static void setName(ObjectNode store, ObjectNode action, Change change) {
        Json.set(store, "name", action.get("name"));
        ObjectNode message = change.addMessage(TYPE, store, "StoreNameSet");
        Json.copy(store, message, "name");
    }

    private static UpdateAction setList(String field, String name) {
        return (store, action, change) -> {
            Set<JsonNode> before = store.path(field).valueStream().collect(Collectors.toSet());
            Set<JsonNode> after = action.path(field).valueStream().collect(Collectors.toSet());
            store.set(field, action.path(field).isArray() ? action.path(field) : Json.array());
            ObjectNode message = change.addMessage(TYPE, store, "Store" + name + "Changed");
            message.putArray("added" + name)
                    .addAll(after.stream().filter(one -> !before.contains(one)).toList());
            message.putArray("removed" + name)
                    .addAll(before.stream().filter(one -> !after.contains(one)).toList());
        };
    }
}
