package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds and removes the lines that actions mean, by id or by key. */
final class LineLookup {

    private LineLookup() {}

    static ObjectNode find(ObjectNode cart, JsonNode action, String list, String name) {
        Optional<String> id = Json.text(action, name + "Id");
        Optional<String> key = Json.text(action, name + "Key");
        return Json.objects(cart, list).stream()
                .filter(line -> id.isPresent()
                        ? Json.text(line, "id").equals(id)
                        : key.isPresent() && Json.text(line, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidOperation(
                        "The cart has no " + name + " '" + id.or(() -> key).orElse("") + "'."));
    }

    static void remove(ArrayNode list, ObjectNode line) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) == line) {
                list.remove(i);
            }
        }
    }
}
