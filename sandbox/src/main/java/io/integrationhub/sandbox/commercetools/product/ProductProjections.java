package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Product projections: the current or staged data of products, derived with each request. */
public final class ProductProjections {

    private ProductProjections() {}

    /**
     * The resource type {@code product-projection}, which defines fields for queries but can be neither created nor
     * updated.
     */
    static ResourceType resourceType() {
        return ResourceType.of("product-projection", "product-projections")
                .scopes("products", "published_products")
                .responseView(CatalogModel::shown)
                .fields("key productType name slug description categories masterVariant variants"
                        + " taxCategory published hasStagedChanges priceMode categoryOrderHints metaTitle metaDescription"
                        + " metaKeywords searchKeywords attributes state");
    }

    /** The projection of a product with staged data, or, if it is published, with current data. */
    public static Optional<ObjectNode> view(ObjectNode product, boolean staged) {
        boolean visible = staged || product.path("masterData").path("published").asBoolean(false);
        return visible ? Optional.of(of(product, staged)) : Optional.empty();
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
