package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the line that an update action refers to by id or by key. */
final class LineLookup {

    private LineLookup() {}

    /** The line of another state of the cart. */
    static ObjectNode byId(ObjectNode cart, ObjectNode line) {
        ObjectNode action = Json.object().put("lineItemId", line.path("id").asString());
        return find(cart, action, "lineItems", "lineItem");
    }

    static ObjectNode find(ObjectNode cart, JsonNode action, String list, String name) {
        Optional<String> id = Json.text(action, name + "Id");
        Optional<String> key = Json.text(action, name + "Key");
        return Json.objects(cart, list).stream()
                .filter(line -> id.isPresent()
                        ? Json.text(line, "id").equals(id)
                        : key.isPresent() && Json.text(line, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation(
                        "The cart has no " + name + " '" + id.or(() -> key).orElse("") + "'."));
    }
}
