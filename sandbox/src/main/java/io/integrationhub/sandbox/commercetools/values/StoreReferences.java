package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Stores of a resource: sent by id or key, stored and returned by key. */
public final class StoreReferences {

    public static final Shape IDENTIFIER = Shape.of("typeId id key");

    private static final String TYPE = "store";

    private StoreReferences() {}

    /** The Stores in the field, each once. */
    public static ArrayNode read(JsonNode node, String field, Change change) {
        ArrayNode stores = Json.array();
        Json.objects(node, field).forEach(one -> add(stores, one, change));
        return stores;
    }

    /** Adds a Store unless it is there, and returns its reference. */
    public static ObjectNode add(ArrayNode stores, JsonNode identifier, Change change) {
        ObjectNode reference = reference(identifier, change);
        if (stores.valueStream().noneMatch(reference::equals)) {
            stores.add(reference);
        }
        return reference;
    }

    /** Removes a Store and returns its reference. */
    public static ObjectNode remove(ArrayNode stores, JsonNode identifier, Change change) {
        ObjectNode reference = reference(identifier, change);
        List<JsonNode> remaining =
                stores.valueStream().filter(one -> !reference.equals(one)).toList();
        stores.removeAll().addAll(remaining);
        return reference;
    }

    private static ObjectNode reference(JsonNode identifier, Change change) {
        ObjectNode store = change.resolve(TYPE, identifier);
        return Json.object().put("typeId", TYPE).put("key", store.path("key").asString());
    }
}
