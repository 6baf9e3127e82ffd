package io.integrationhub.sandbox.commercetools.producttype;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code product-type}: the attributes of products. */
public final class ProductTypes {

    static final String TYPE = "product-type";

    /** The index of the names of attributes. */
    static final String ATTRIBUTE = "attribute";

    private static final int MAX_PER_PROJECT = 1_000;

    private ProductTypes() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "product-types")
                .scopes("product_types", "products")
                .fields("name description attributes")
                .selector("key", "key")
                .indexes(new Indexes()
                        .add(
                                ATTRIBUTE,
                                one -> Json.objects(one, "attributes").stream()
                                        .map(attribute -> attribute.path("name").asString())
                                        .toList())
                        .path("attributes.name", ATTRIBUTE))
                .draft(
                        Shape.of("key name! description! attributes").with("attributes", AttributeDefinitions.DRAFT),
                        ProductTypes::create)
                .setter("setKey", "key")
                .action("changeName", Shape.of("name!"), (one, action, change) -> one.set("name", action.path("name")))
                .action(
                        "changeDescription",
                        Shape.of("description!"),
                        (one, action, change) -> one.set("description", action.path("description")));
        AttributeActions.addTo(type);
        EnumActions.addTo(type);
        return type;
    }

    private static void create(ObjectNode type, ObjectNode draft, Change change) {
        if (change.project().all(TYPE).size() >= MAX_PER_PROJECT) {
            throw ApiError.of(400, "MaxResourceLimitExceeded", "A Project has at most 1000 product types.")
                    .with("exceededResource", TYPE);
        }
        Json.copy(draft, type, "key", "name", "description");
        type.putArray("attributes");
        Json.objects(draft, "attributes").forEach(attribute -> AttributeDefinitions.add(type, attribute, change));
    }
}
