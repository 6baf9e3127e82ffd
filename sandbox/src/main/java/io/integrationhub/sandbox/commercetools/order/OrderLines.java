package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the lines of an order that update actions refer to by id or by key. */
final class OrderLines {

    private OrderLines() {}

    static ObjectNode lineItem(ObjectNode order, JsonNode action) {
        return find(order, action, "lineItems", "lineItem");
    }

    static ObjectNode customLineItem(ObjectNode order, JsonNode action) {
        return find(order, action, "customLineItems", "customLineItem");
    }

    private static ObjectNode find(ObjectNode order, JsonNode action, String list, String name) {
        Stream<ObjectNode> lines = Json.objects(order, list).stream();
        return ByIdOrKey.find(lines, action, name).orElseThrow(() -> ByIdOrKey.notFound(action, name));
    }

    /** The line item or custom line item with the id, as the items of deliveries refer to it. */
    static Optional<ObjectNode> any(ObjectNode order, String id) {
        return Stream.concat(Json.objects(order, "lineItems").stream(), Json.objects(order, "customLineItems").stream())
                .filter(line -> line.path("id").asString().equals(id))
                .findFirst();
    }

    static void requireAll(ObjectNode order, JsonNode items) {
        for (JsonNode item : items) {
            String id = item.path("id").asString("");
            if (any(order, id).isEmpty()) {
                throw ApiError.invalidOperation("The order has no line item with id '" + id + "'.");
            }
            if (item.path("quantity").asLong(0) <= 0) {
                throw ApiError.invalidField("quantity", item.path("quantity").asString(""), "a number above 0");
            }
        }
    }
}
