package io.integrationhub.sandbox.commercetools.selection;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource type {@code product-selection}. Responses do not have its products, which have requests of their own.
 */
public final class ProductSelections {

    static final String TYPE = "product-selection";
    static final String ASSIGNMENTS = "assignments";

    private static final String PRODUCT = "product";
    private static final String[] PARTS = {"variantSelection", "variantExclusion"};

    private ProductSelections() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "product-selections")
                .scopes("product_selections", "products")
                .fields("name productCount mode custom")
                .selector("key", "key")
                .indexes(new Indexes()
                        .add(
                                PRODUCT,
                                selection -> Json.objects(selection, ASSIGNMENTS).stream()
                                        .map(one -> one.at("/product/id").asString())
                                        .toList()))
                .derivedFields((selection, change) -> selection.put(
                        "productCount", selection.path(ASSIGNMENTS).size()))
                .responseView(ProductSelections::withoutAssignments)
                .onDelete((selection, change) -> change.addMessage(TYPE, selection, "ProductSelectionDeleted"))
                .draft(Shape.of("key name! mode custom").with("custom", CustomFields.DRAFT), ProductSelections::create)
                .setter("setKey", "key")
                .action(
                        "changeName",
                        Shape.of("name!"),
                        (selection, action, change) -> selection.set("name", action.path("name")));
        new CustomFieldActions(TYPE, "ProductSelection", "old").addSilentlyTo(type);
        AssignmentActions.addTo(type);
        return type;
    }

    private static void create(ObjectNode selection, ObjectNode draft, Change change) {
        Json.copy(draft, selection, "key", "name");
        selection.put("mode", Json.text(draft, "mode").orElse("Individual"));
        selection.put("productCount", 0);
        Json.set(selection, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, selection, "ProductSelectionCreated").set("productSelection", selection.deepCopy());
        selection.putArray(ASSIGNMENTS);
    }

    private static ObjectNode withoutAssignments(ObjectNode selection) {
        ObjectNode response = Json.object().setAll(selection);
        response.remove(ASSIGNMENTS);
        return response;
    }

    /** The products of a selection, as its requests show them. */
    public static List<ObjectNode> products(ObjectNode selection) {
        return Json.objects(selection, ASSIGNMENTS).stream()
                .map(assignment -> {
                    ObjectNode product = Json.object();
                    Json.copy(assignment, product, PRODUCT);
                    Json.copy(assignment, product, PARTS);
                    return product;
                })
                .toList();
    }

    /** Takes a product that is deleted out of all selections. */
    public static void removeProduct(ObjectNode product, Change change) {
        String id = product.path("id").asString();
        for (ObjectNode selection : change.project().find(TYPE, new IndexValue(PRODUCT, id))) {
            ObjectNode edited = change.edit(TYPE, selection);
            for (ObjectNode assignment : Json.objects(edited, ASSIGNMENTS)) {
                if (assignment.at("/product/id").asString().equals(id)) {
                    Json.remove(Json.list(edited, ASSIGNMENTS), assignment);
                    Json.copy(assignment, change.addMessage(TYPE, edited, "ProductSelectionProductRemoved"), PRODUCT);
                }
            }
            edited.put("productCount", edited.path(ASSIGNMENTS).size());
        }
    }

    /** The selections that a product is in, as requests for the product show them. */
    public static List<ObjectNode> ofProduct(ObjectNode product, Project project) {
        String id = product.path("id").asString();
        return project.find(TYPE, new IndexValue(PRODUCT, id)).stream()
                .flatMap(selection -> ofProduct(selection, id))
                .toList();
    }

    private static Stream<ObjectNode> ofProduct(ObjectNode selection, String productId) {
        return Json.objects(selection, ASSIGNMENTS).stream()
                .filter(one -> one.at("/product/id").asString().equals(productId))
                .map(assignment -> {
                    ObjectNode assigned = Json.object();
                    assigned.putObject("productSelection")
                            .put("typeId", TYPE)
                            .put("id", selection.path("id").asString());
                    Json.copy(assignment, assigned, PARTS);
                    Json.copy(assignment, assigned, "createdAt");
                    return assigned;
                });
    }
}
