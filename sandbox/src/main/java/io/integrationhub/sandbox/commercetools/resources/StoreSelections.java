package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Product Selections of a Store, each active or not; without any the Store has the whole catalog. */
final class StoreSelections {

    private static final String SELECTIONS = "productSelections";
    private static final String SELECTION = "productSelection";
    private static final String ACTIVE = "active";
    private static final int MAX = 100;

    private StoreSelections() {}

    static void addTo(ResourceType type) {
        type.action("setProductSelections", Shape.of(SELECTIONS), (store, action, change) -> {
                    ArrayNode before = copy(store);
                    set(store, action, change);
                    addMessage(store, before, change);
                })
                .action("addProductSelection", Shape.of("productSelection! active"), StoreSelections::add)
                .action("removeProductSelection", Shape.of("productSelection!"), (store, action, change) -> {
                    ArrayNode before = copy(store);
                    Json.remove(Json.list(store, SELECTIONS), required(store, action, change));
                    addMessage(store, before, change);
                })
                .action(
                        "changeProductSelectionActive",
                        Shape.of("productSelection! active"),
                        (store, action, change) -> {
                            ArrayNode before = copy(store);
                            required(store, action, change)
                                    .put(ACTIVE, action.path(ACTIVE).asBoolean(false));
                            addMessage(store, before, change);
                        });
    }

    /** Sets the selections of a draft or update action. */
    static void set(ObjectNode store, ObjectNode draft, Change change) {
        store.putArray(SELECTIONS);
        Json.objects(draft, SELECTIONS).forEach(one -> append(store, one, change));
    }

    private static void add(ObjectNode store, ObjectNode action, Change change) {
        ArrayNode before = copy(store);
        append(store, action, change);
        addMessage(store, before, change);
    }

    private static void append(ObjectNode store, ObjectNode setting, Change change) {
        ObjectNode reference = change.reference("product-selection", setting.path(SELECTION));
        if (find(store, reference).isPresent()) {
            throw ApiError.invalidOperation("The Store has the Product Selection already.");
        }
        ArrayNode selections = Json.list(store, SELECTIONS);
        selections
                .addObject()
                .put(ACTIVE, setting.path(ACTIVE).asBoolean(false))
                .set(SELECTION, reference);
        if (selections.size() > MAX) {
            throw ApiError.invalidOperation("A Store has at most " + MAX + " Product Selections.");
        }
    }

    private static Optional<ObjectNode> find(ObjectNode store, JsonNode reference) {
        return Json.objects(store, SELECTIONS).stream()
                .filter(one -> one.path(SELECTION).equals(reference))
                .findFirst();
    }

    private static ObjectNode required(ObjectNode store, ObjectNode action, Change change) {
        return find(store, change.reference("product-selection", action.path(SELECTION)))
                .orElseThrow(() -> ApiError.invalidOperation("The Store does not have the Product Selection."));
    }

    private static ArrayNode copy(ObjectNode store) {
        return Json.list(store, SELECTIONS).deepCopy();
    }

    private static void addMessage(ObjectNode store, ArrayNode before, Change change) {
        ObjectNode message = change.addMessage("store", store, "StoreProductSelectionsChanged");
        List<JsonNode> old = before.valueStream().toList();
        List<JsonNode> now = store.path(SELECTIONS).valueStream().toList();
        message.putArray("addedProductSelections").addAll(without(now, old));
        message.putArray("removedProductSelections").addAll(without(old, now));
        message.putArray("updatedProductSelections")
                .addAll(now.stream()
                        .filter(one -> !old.contains(one)
                                && !without(List.of(one), old).contains(one))
                        .toList());
    }

    /** Those whose selection is not among the others. */
    private static List<JsonNode> without(List<JsonNode> all, List<JsonNode> others) {
        return all.stream()
                .filter(one ->
                        others.stream().noneMatch(other -> other.path(SELECTION).equals(one.path(SELECTION))))
                .toList();
    }
}
