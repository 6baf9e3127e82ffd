package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions that make staged data current, take a product off the shop, and undo staged changes. */
final class Publication {

    /** The index of published Variants by their product. */
    private static final String PUBLISHED_VARIANTS = "publishedOfProduct";

    private Publication() {}

    static void addTo(ResourceType type) {
        type.action("publish", Shape.of("scope"), Publication::publish)
                .action("unpublish", Shape.of(""), Publication::unpublish)
                .action("revertStagedChanges", Shape.of(""), Publication::revert)
                .action(
                        "revertStagedVariantChanges",
                        Shape.of("variantId!"),
                        CatalogModel.embedded(Publication::revertVariant));
    }

    private static void publish(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode master = (ObjectNode) product.path("masterData");
        String scope = Json.text(action, "scope").orElse("All");
        JsonNode before = master.path(ProductData.CURRENT);
        if (scope.equals("Prices")) {
            publishPrices(master);
        } else {
            master.set(ProductData.CURRENT, ProductData.staged(product).deepCopy());
            master.put("hasStagedChanges", false);
        }
        ArrayNode removed = ProductData.removedImages(before, master.path(ProductData.CURRENT));
        master.put("published", true);
        addMessage(product, scope, removed, change);
    }

    private static void publishPrices(ObjectNode master) {
        if (!master.path("published").asBoolean(false)) {
            throw ApiError.invalidOperation("Only the prices of a published product can be published alone.");
        }
        for (ObjectNode current : ProductData.variants(master.path(ProductData.CURRENT))) {
            ProductData.find(
                            master.path(ProductData.STAGED),
                            Optional.empty(),
                            current.path("id").asInt())
                    .ifPresent(staged ->
                            current.set("prices", staged.path("prices").deepCopy()));
        }
    }

    static void addMessage(ObjectNode product, String scope, ArrayNode removedImages, Change change) {
        ObjectNode message = change.addMessage(Products.TYPE, product, "ProductPublished");
        message.put("scope", scope).set("removedImageUrls", removedImages);
        message.set("productProjection", ProductProjections.of(product, false));
    }

    private static void unpublish(ObjectNode product, ObjectNode action, Change change) {
        String id = product.path("id").asString();
        if (change.project().count("variant", new IndexValue(PUBLISHED_VARIANTS, id)) > 0) {
            throw ApiError.invalidOperation("A product with published Variants can't be unpublished.");
        }
        ((ObjectNode) product.path("masterData")).put("published", false);
        change.addMessage(Products.TYPE, product, "ProductUnpublished");
    }

    private static void revert(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode current = ProductData.of(product, ProductData.CURRENT);
        change.addMessage(Products.TYPE, product, "ProductRevertedStagedChanges")
                .set("removedImageUrls", ProductData.removedImages(ProductData.staged(product), current));
        ((ObjectNode) product.path("masterData")).set(ProductData.STAGED, current.deepCopy());
    }

    private static void revertVariant(ObjectNode product, ObjectNode action, Change change) {
        int id = action.path("variantId").asInt();
        JsonNode current = ProductData.of(product, ProductData.CURRENT);
        ObjectNode published = ProductData.find(current, Optional.empty(), id)
                .orElseThrow(() -> ProductData.noVariant(String.valueOf(id)));
        ObjectNode staged = ProductData.variant(ProductData.staged(product), action);
        staged.removeAll();
        staged.setAll(published.deepCopy());
    }
}
