package io.integrationhub.sandbox.commercetools.selection;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The update actions for the products of a selection. A selection either has products and may limit their variants, or
 * excludes products or variants; which of the two never changes.
 */
final class AssignmentActions {

    private static final String TYPE = ProductSelections.TYPE;
    private static final String PRODUCT = "product";
    private static final String SELECTION = "variantSelection";
    private static final String EXCLUSION = "variantExclusion";

    private AssignmentActions() {}

    static void addTo(ResourceType type) {
        type.action("addProduct", Shape.of("product! variantSelection"), (selection, action, change) -> {
                    requireMode(selection, "Individual");
                    add(selection, action, SELECTION, change);
                })
                .action("excludeProduct", Shape.of("product! variantExclusion"), (selection, action, change) -> {
                    requireMode(selection, "IndividualExclusion");
                    add(selection, action, EXCLUSION, change);
                })
                .action("setVariantSelection", Shape.of("product! variantSelection"), setter("Individual", SELECTION))
                .action(
                        "setVariantExclusion",
                        Shape.of("product! variantExclusion"),
                        setter("IndividualExclusion", EXCLUSION))
                .action("removeProduct", Shape.of("product!"), AssignmentActions::remove);
    }

    private static void requireMode(ObjectNode selection, String mode) {
        if (!selection.path("mode").asString().equals(mode)) {
            throw ApiError.invalidOperation("The action requires a Product Selection of the mode " + mode + ".");
        }
    }

    private static void add(ObjectNode selection, ObjectNode action, String part, Change change) {
        ObjectNode product = change.reference(PRODUCT, action.path(PRODUCT));
        Optional<ObjectNode> present = find(selection, product);
        if (present.isPresent()) {
            requireSame(present.get(), action, part);
            return;
        }
        ObjectNode assignment = Json.object();
        assignment.set(PRODUCT, product);
        Json.copy(action, assignment, part);
        assignment.put("createdAt", change.now().toString());
        Json.list(selection, ProductSelections.ASSIGNMENTS).add(assignment);
        String event = part.equals(SELECTION) ? "ProductSelectionProductAdded" : "ProductSelectionProductExcluded";
        Json.copy(assignment, change.addMessage(TYPE, selection, event), PRODUCT, part);
    }

    private static void requireSame(ObjectNode present, ObjectNode action, String part) {
        if (!Json.same(present.path(part), action.path(part))) {
            JsonNode existing = present.has(part)
                    ? present.path(part)
                    : Json.MAPPER.readTree("{\"type\":\"includeAllExcept\",\"skus\":[]}");
            throw ApiError.of(
                            400,
                            "ProductPresentWithDifferentVariantSelection",
                            "The product is in the selection with another variant selection.")
                    .with(PRODUCT, present.path(PRODUCT))
                    .with("existingVariantSelection", existing);
        }
    }

    private static UpdateAction setter(String mode, String part) {
        String name = Character.toUpperCase(part.charAt(0)) + part.substring(1);
        return (selection, action, change) -> {
            requireMode(selection, mode);
            ObjectNode assignment = required(selection, action, change);
            ObjectNode message = change.addMessage(
                    TYPE,
                    selection,
                    part.equals(SELECTION)
                            ? "ProductSelectionVariantSelectionChanged"
                            : "ProductSelectionVariantExclusionChanged");
            Json.copy(assignment, message, PRODUCT);
            Json.set(message, "old" + name, assignment.get(part));
            Json.set(assignment, part, action.get(part));
            Json.set(message, "new" + name, assignment.get(part));
        };
    }

    private static void remove(ObjectNode selection, ObjectNode action, Change change) {
        ObjectNode assignment = required(selection, action, change);
        Json.remove(Json.list(selection, ProductSelections.ASSIGNMENTS), assignment);
        Json.copy(assignment, change.addMessage(TYPE, selection, "ProductSelectionProductRemoved"), PRODUCT);
    }

    private static Optional<ObjectNode> find(ObjectNode selection, ObjectNode product) {
        return Json.objects(selection, ProductSelections.ASSIGNMENTS).stream()
                .filter(one -> one.path(PRODUCT).equals(product))
                .findFirst();
    }

    private static ObjectNode required(ObjectNode selection, ObjectNode action, Change change) {
        ObjectNode product = change.reference(PRODUCT, action.path(PRODUCT));
        return find(selection, product)
                .orElseThrow(() -> ApiError.of(
                                400, "ProductAssignmentMissing", "The product is not in the Product Selection.")
                        .with(PRODUCT, product));
    }
}
