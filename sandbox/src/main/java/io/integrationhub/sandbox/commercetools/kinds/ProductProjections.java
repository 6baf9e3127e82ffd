package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Products flattened to their current or staged side. They are not kept, they are made of the products. */
public final class ProductProjections {

    private ProductProjections() {}

    /** Knows the fields that queries may name; there is nothing to create or change. */
    public static Kind kind() {
        return Kind.of("product-projection", "product-projections")
                .areas("products", "published_products")
                .fields("key productType name slug description categories masterVariant variants"
                        + " taxCategory published hasStagedChanges priceMode");
    }

    /** All projections of a side; the current one has only published products. */
    public static List<ObjectNode> all(ProjectState project, boolean staged) {
        return project.all("product").stream()
                .filter(product ->
                        staged || product.path("masterData").path("published").asBoolean(false))
                .map(product -> of(product, staged))
                .toList();
    }

    static ObjectNode of(ObjectNode product, boolean staged) {
        ObjectNode projection = Json.object();
        Json.copy(
                product,
                projection,
                "id",
                "version",
                "createdAt",
                "lastModifiedAt",
                "key",
                "productType",
                "taxCategory",
                "state",
                "priceMode");
        projection.setAll((ObjectNode)
                product.path("masterData").path(staged ? "staged" : "current").deepCopy());
        Json.copy(product.path("masterData"), projection, "published", "hasStagedChanges");
        return projection;
    }
}
