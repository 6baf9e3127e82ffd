package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the parts of an order that update actions refer to by {@code <name>Id} or {@code <name>Key}: lines, deliveries,
 * parcels and return items.
 */
final class ByIdOrKey {

    private ByIdOrKey() {}

    static Optional<ObjectNode> find(Stream<ObjectNode> candidates, JsonNode action, String name) {
        Optional<String> id = Json.text(action, name + "Id");
        Optional<String> key = Json.text(action, name + "Key");
        if (id.isPresent() == key.isPresent()) {
            throw ApiError.invalidJson("either '" + name + "Id' or '" + name + "Key' is expected");
        }
        return candidates
                .filter(one -> Json.text(one, "id")
                                .filter(value -> id.equals(Optional.of(value)))
                                .isPresent()
                        || Json.text(one, "key")
                                .filter(value -> key.equals(Optional.of(value)))
                                .isPresent())
                .findFirst();
    }

    static ApiError notFound(JsonNode action, String name) {
        String identifier = Json.text(action, name + "Id")
                .or(() -> Json.text(action, name + "Key"))
                .orElse("");
        return ApiError.invalidOperation("The order has no " + name + " '" + identifier + "'.");
    }
}
