package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code product-type}: the attributes of products. */
final class ProductTypes {

    private ProductTypes() {}

    static ResourceType resourceType() {
        return ResourceType.of("product-type", "product-types")
                .scopes("product_types", "products")
                .fields("name description attributes")
                .selector("key", "key")
                .draft(Shape.of("key name! description! attributes"), (type, draft, change) -> {
                    Json.copy(draft, type, "key", "name", "description");
                    ArrayNode attributes = type.putArray("attributes");
                    Json.objects(draft, "attributes").forEach(attribute -> attributes.add(definition(attribute)));
                })
                .setter("setKey", "key")
                .setter("changeName", "name")
                .setter("changeDescription", "description")
                .action(
                        "addAttributeDefinition",
                        Shape.of("attribute!"),
                        (type, action, change) ->
                                Json.list(type, "attributes").add(definition((ObjectNode) action.path("attribute"))));
    }

    private static ObjectNode definition(ObjectNode draft) {
        ObjectNode definition = draft.deepCopy();
        definition.put("isRequired", draft.path("isRequired").asBoolean(false));
        definition.put("isSearchable", draft.path("isSearchable").asBoolean(true));
        definition.put(
                "attributeConstraint", Json.text(draft, "attributeConstraint").orElse("None"));
        definition.put("level", Json.text(draft, "level").orElse("Variant"));
        definition.put("inputHint", Json.text(draft, "inputHint").orElse("SingleLine"));
        return definition;
    }
}
