package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceType.UniqueValue;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code category}: a tree, in which a category is deleted with all that is below it. */
final class Categories {

    private static final String TYPE = "category";

    private Categories() {}

    static ResourceType resourceType() {
        return ResourceType.of(TYPE, "categories")
                .scopes("categories", "products")
                .fields("externalId name slug description parent ancestors orderHint custom")
                .selector("key", "key")
                .uniqueValues(category -> slugs(category.path("slug")))
                .draft(
                        Shape.of("name! slug! description parent orderHint externalId key")
                                .with("parent", Shape.of("typeId id key")),
                        Categories::create)
                .onDelete(Categories::deleteDescendants)
                .setter("changeName", "name")
                .action("changeSlug", Shape.of("slug!"), Categories::changeSlug)
                .setter("setKey", "key")
                .setter("setExternalId", "externalId");
    }

    private static List<UniqueValue> slugs(JsonNode slug) {
        return slug.properties().stream()
                .map(text ->
                        new UniqueValue("slug." + text.getKey(), text.getValue().asString()))
                .toList();
    }

    private static void create(ObjectNode category, ObjectNode draft, Change change) {
        TextRules.requireSlug(draft.path("slug"));
        Json.copy(draft, category, "name", "slug", "description", "externalId", "key");
        category.put("orderHint", Json.text(draft, "orderHint").orElse("0.5"));
        ArrayNode ancestors = category.putArray("ancestors");
        if (draft.hasNonNull("parent")) {
            ObjectNode parent = change.resolve(TYPE, draft.path("parent"));
            ObjectNode reference = reference(parent);
            category.set("parent", reference);
            ancestors.addAll((ArrayNode) parent.path("ancestors")).add(reference.deepCopy());
        }
        change.addMessage(TYPE, category, "CategoryCreated").set("category", category);
    }

    private static ObjectNode reference(ObjectNode category) {
        return Json.object().put("typeId", TYPE).put("id", category.path("id").asString());
    }

    private static void changeSlug(ObjectNode category, ObjectNode action, Change change) {
        TextRules.requireSlug(action.path("slug"));
        ObjectNode message = change.addMessage(TYPE, category, "CategorySlugChanged");
        message.set("oldSlug", category.path("slug").deepCopy());
        message.set("slug", action.path("slug").deepCopy());
        category.set("slug", action.path("slug"));
    }

    private static void deleteDescendants(ObjectNode category, Change change) {
        removeFromProducts(category, change);
        ObjectNode reference = reference(category);
        change.project().all(TYPE).stream()
                .filter(one -> one.path("ancestors").valueStream().anyMatch(reference::equals))
                .forEach(descendant -> {
                    change.delete(TYPE, descendant);
                    removeFromProducts(descendant, change);
                });
    }

    private static void removeFromProducts(ObjectNode category, Change change) {
        ObjectNode reference = reference(category);
        change.project().all("product").stream()
                .filter(product -> product.path("masterData").findValues("categories").stream()
                        .anyMatch(list -> list.valueStream().anyMatch(reference::equals)))
                .forEach(product -> {
                    JsonNode master = change.edit("product", product).path("masterData");
                    List.of("current", "staged").forEach(state -> remove(master.path(state), reference));
                });
    }

    private static void remove(JsonNode data, ObjectNode reference) {
        Optional.of(data)
                .filter(ObjectNode.class::isInstance)
                .map(node -> Json.list((ObjectNode) node, "categories"))
                .ifPresent(list ->
                        list.valueStream().filter(reference::equals).toList().forEach(one -> Json.remove(list, one)));
    }
}
