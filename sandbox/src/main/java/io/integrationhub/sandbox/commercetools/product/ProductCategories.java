package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The categories of a product, and its place among the products of each. */
final class ProductCategories {

    private static final String CATEGORIES = "categories";
    private static final String HINTS = "categoryOrderHints";

    private ProductCategories() {}

    static void addTo(ResourceType type) {
        type.action("addToCategory", Shape.of("category! orderHint staged"), ProductCategories::add)
                .action("removeFromCategory", Shape.of("category! staged"), ProductCategories::remove)
                .action(
                        "setCategoryOrderHint",
                        Shape.of("categoryId! orderHint staged"),
                        ProductCategories::setOrderHint);
    }

    /** Takes over the categories of a draft. */
    static void read(ObjectNode data, ObjectNode draft, Change change) {
        ArrayNode categories = data.putArray(CATEGORIES);
        Json.objects(draft, CATEGORIES).forEach(one -> {
            ObjectNode reference = change.reference("category", one);
            if (categories.valueStream().noneMatch(reference::equals)) {
                categories.add(reference);
            }
        });
        ObjectNode hints = data.putObject(HINTS);
        draft.path(HINTS).properties().forEach(hint -> {
            requireAssigned(data, hint.getKey());
            hints.set(hint.getKey(), hint.getValue());
        });
    }

    private static void add(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode reference = change.reference("category", action.path("category"));
        ProductData.each(product, action, data -> {
            if (!isAssigned(data, reference.path("id").asString())) {
                Json.list(data, CATEGORIES).add(reference.deepCopy());
            }
            if (action.hasNonNull("orderHint")) {
                hints(data).set(reference.path("id").asString(), action.path("orderHint"));
            }
        });
        complete(change.addMessage(Products.TYPE, product, "ProductAddedToCategory"), action, reference);
    }

    private static void remove(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode reference = change.reference("category", action.path("category"));
        ProductData.each(product, action, data -> {
            ArrayNode categories = Json.list(data, CATEGORIES);
            requireAssigned(data, reference.path("id").asString());
            categories.valueStream().filter(reference::equals).toList().forEach(one -> Json.remove(categories, one));
            hints(data).remove(reference.path("id").asString());
        });
        complete(change.addMessage(Products.TYPE, product, "ProductRemovedFromCategory"), action, reference);
    }

    private static void setOrderHint(ObjectNode product, ObjectNode action, Change change) {
        String id = action.path("categoryId").asString();
        ProductData.each(product, action, data -> {
            requireAssigned(data, id);
            Json.set(hints(data), id, action.get("orderHint"));
        });
    }

    private static ObjectNode hints(ObjectNode data) {
        return data.get(HINTS) instanceof ObjectNode present ? present : data.putObject(HINTS);
    }

    private static boolean isAssigned(JsonNode data, String id) {
        return data.path(CATEGORIES)
                .valueStream()
                .anyMatch(one -> one.path("id").asString().equals(id));
    }

    private static void requireAssigned(JsonNode data, String id) {
        if (!isAssigned(data, id)) {
            throw ApiError.invalidOperation("The product is not in the category '" + id + "'.");
        }
    }

    private static void complete(ObjectNode message, ObjectNode action, ObjectNode category) {
        message.put("staged", ProductData.isStaged(action)).set("category", category.deepCopy());
    }
}
