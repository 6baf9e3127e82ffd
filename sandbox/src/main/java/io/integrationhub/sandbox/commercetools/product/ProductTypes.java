package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code product-type}: the attributes of products. */
final class ProductTypes {

    private ProductTypes() {}

    static ResourceType resourceType() {
        return ResourceType.of("product-type", "product-types")
                .scopes("product_types", "products")
                .fields("name description attributes")
                .selector("key", "key")
                .draft(
                        Shape.of("key name! description! attributes").with("attributes", AttributeDefinitions.DRAFT),
                        (type, draft, change) -> {
                            Json.copy(draft, type, "key", "name", "description");
                            type.putArray("attributes");
                            Json.objects(draft, "attributes")
                                    .forEach(attribute -> AttributeDefinitions.add(type, attribute, change));
                        })
                .setter("setKey", "key")
                .setter("changeName", "name")
                .setter("changeDescription", "description")
                .action(
                        "addAttributeDefinition",
                        Shape.of("attribute!").with("attribute", AttributeDefinitions.DRAFT),
                        (type, action, change) ->
                                AttributeDefinitions.add(type, (ObjectNode) action.path("attribute"), change));
    }
}
