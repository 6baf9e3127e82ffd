package io.integrationhub.sandbox.commercetools.category;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree of categories: each one has its ancestors, root first, which change when an ancestor is moved. */
final class CategoryTree {

    private static final String ANCESTORS = "ancestors";

    private CategoryTree() {}

    static void setParent(ObjectNode category, ObjectNode parent) {
        ObjectNode reference = reference(parent);
        category.set("parent", reference);
        category.putArray(ANCESTORS)
                .addAll((ArrayNode) parent.path(ANCESTORS).deepCopy())
                .add(reference.deepCopy());
    }

    /** The update action {@code changeParent}, which needs a parent: a child cannot become a root. */
    static void changeParent(ObjectNode category, ObjectNode action, Change change) {
        ObjectNode parent = change.resolve(Categories.TYPE, action.path("parent"));
        ObjectNode reference = reference(category);
        boolean below = parent.path("id").equals(category.path("id"))
                || parent.path(ANCESTORS).valueStream().anyMatch(reference::equals);
        if (below) {
            throw ApiError.invalidOperation("A category can't be moved below itself.");
        }
        setParent(category, parent);
        for (ObjectNode descendant : descendants(category, change)) {
            ObjectNode moved = change.edit(Categories.TYPE, descendant);
            List<JsonNode> present = moved.path(ANCESTORS).valueStream().toList();
            List<JsonNode> kept = present.subList(present.indexOf(reference), present.size());
            moved.putArray(ANCESTORS)
                    .addAll((ArrayNode) category.path(ANCESTORS).deepCopy())
                    .addAll(kept);
        }
    }

    static void delete(ObjectNode category, Change change) {
        removeFromProducts(category, change);
        for (ObjectNode descendant : descendants(category, change)) {
            change.delete(Categories.TYPE, descendant);
            removeFromProducts(descendant, change);
        }
    }

    private static List<ObjectNode> descendants(ObjectNode category, Change change) {
        String id = category.path("id").asString();
        return change.project().find(Categories.TYPE, new IndexValue(Categories.ANCESTOR, id));
    }

    private static ObjectNode reference(ObjectNode category) {
        return Json.object()
                .put("typeId", Categories.TYPE)
                .put("id", category.path("id").asString());
    }

    private static void removeFromProducts(ObjectNode category, Change change) {
        ObjectNode reference = reference(category);
        String id = category.path("id").asString();
        change.project().find("product", new IndexValue("category", id)).forEach(product -> {
            JsonNode master = change.edit("product", product).path("masterData");
            for (String state : List.of("current", "staged")) {
                if (master.get(state) instanceof ObjectNode data) {
                    ArrayNode categories = Json.list(data, "categories");
                    categories
                            .valueStream()
                            .filter(reference::equals)
                            .toList()
                            .forEach(one -> Json.remove(categories, one));
                    if (data.get("categoryOrderHints") instanceof ObjectNode hints) {
                        hints.remove(id);
                    }
                }
            }
        });
    }
}
