package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The update actions for the definitions of attributes. The type of an attribute can't be changed; removing one removes
 * its values from the products, at commercetools a little later, here at once.
 */
final class AttributeActions {

    private static final String ATTRIBUTES = "attributes";

    private AttributeActions() {}

    static void addTo(ResourceType type) {
        type.action(
                        "addAttributeDefinition",
                        Shape.of("attribute!").with("attribute", AttributeDefinitions.DRAFT),
                        AttributeActions::add)
                .action("removeAttributeDefinition", Shape.of("name!"), AttributeActions::remove)
                .action("changeAttributeName", Shape.of("attributeName! newAttributeName!"), AttributeActions::rename)
                .action("changeAttributeOrderByName", Shape.of("attributeNames!"), AttributeActions::order)
                .action(
                        "changeAttributeConstraint",
                        Shape.of("attributeName! newValue!"),
                        AttributeActions::changeConstraint)
                .action("changeLabel", Shape.of("attributeName! label!"), setter("label", "label"))
                .action("setInputTip", Shape.of("attributeName! inputTip"), setter("inputTip", "inputTip"))
                .action("changeInputHint", Shape.of("attributeName! newValue!"), setter("newValue", "inputHint"))
                .action(
                        "changeIsSearchable",
                        Shape.of("attributeName! isSearchable!"),
                        setter("isSearchable", "isSearchable"));
    }

    private static UpdateAction setter(String parameter, String field) {
        return (type, action, change) -> Json.set(definition(type, action), field, action.get(parameter));
    }

    static ObjectNode definition(ObjectNode type, JsonNode action) {
        return AttributeDefinitions.find(type, action.path("attributeName").asString());
    }

    private static void add(ObjectNode type, ObjectNode action, Change change) {
        ObjectNode draft = (ObjectNode) action.path("attribute");
        JsonNode name = draft.path("name");
        boolean had = change.project().find(ProductTypes.TYPE, type.path("id").asString()).stream()
                .anyMatch(before -> has(before, name));
        if (had && !has(type, name)) {
            throw ApiError.invalidOperation(
                    "The attribute '" + name.asString() + "' can't be removed and added in the same request.");
        }
        AttributeDefinitions.add(type, draft, change);
    }

    private static boolean has(ObjectNode type, JsonNode name) {
        return Json.objects(type, ATTRIBUTES).stream()
                .anyMatch(one -> one.path("name").equals(name));
    }

    private static void remove(ObjectNode type, ObjectNode action, Change change) {
        String name = action.path("name").asString();
        Json.remove(Json.list(type, ATTRIBUTES), AttributeDefinitions.find(type, name));
        ProductsOfType.eachAttribute(type, name, change, (attributes, attribute) -> Json.remove(attributes, attribute));
    }

    private static void rename(ObjectNode type, ObjectNode action, Change change) {
        String name = action.path("attributeName").asString();
        String renamed = action.path("newAttributeName").asString();
        AttributeDefinitions.rename(type, definition(type, action), renamed, change);
        ProductsOfType.eachAttribute(type, name, change, (attributes, attribute) -> attribute.put("name", renamed));
    }

    private static void order(ObjectNode type, ObjectNode action, Change change) {
        List<ObjectNode> ordered = action.path("attributeNames")
                .valueStream()
                .map(name -> AttributeDefinitions.find(type, name.asString()))
                .toList();
        Set<String> names = new HashSet<>();
        ordered.forEach(one -> names.add(one.path("name").asString()));
        if (names.size() != type.path(ATTRIBUTES).size() || ordered.size() != names.size()) {
            throw ApiError.invalidOperation("'attributeNames' must contain the names of all attributes once.");
        }
        ArrayNode attributes = Json.array();
        ordered.forEach(attributes::add);
        type.set(ATTRIBUTES, attributes);
    }

    private static void changeConstraint(ObjectNode type, ObjectNode action, Change change) {
        ObjectNode definition = definition(type, action);
        String present = definition.path("attributeConstraint").asString();
        if (!Set.of("SameForAll", "Unique").contains(present)) {
            throw ApiError.invalidOperation("The constraint of an attribute can't be changed from " + present + ".");
        }
        definition.set("attributeConstraint", action.path("newValue"));
    }
}
