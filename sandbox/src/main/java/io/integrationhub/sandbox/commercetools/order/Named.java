package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of an order that actions name by {@code <name>Id} or {@code <name>Key}: lines, deliveries, parcels,
 * returns.
 */
final class Named {

    private Named() {}

    static Optional<ObjectNode> find(Stream<ObjectNode> candidates, JsonNode action, String name) {
        Optional<String> id = Json.text(action, name + "Id");
        Optional<String> key = Json.text(action, name + "Key");
        if (id.isPresent() == key.isPresent()) {
            throw Refusal.invalidJson("either '" + name + "Id' or '" + name + "Key' is expected");
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

    static Refusal notFound(JsonNode action, String name) {
        String wanted = Json.text(action, name + "Id")
                .or(() -> Json.text(action, name + "Key"))
                .orElse("");
        return Refusal.invalidOperation("The order has no " + name + " '" + wanted + "'.");
    }
}
