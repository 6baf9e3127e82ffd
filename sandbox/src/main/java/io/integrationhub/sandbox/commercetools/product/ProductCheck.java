package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.producttype.AttributeConstraints;
import io.integrationhub.sandbox.commercetools.producttype.AttributeValues;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules for a product after all actions of a request: required attributes, constraints, number of variants. */
final class ProductCheck {

    private static final int MAX_VARIANTS = 100;
    private static final String ATTRIBUTES = "attributes";

    private ProductCheck() {}

    static void derive(ObjectNode product, Change change) {
        ObjectNode master = (ObjectNode) product.path("masterData");
        boolean same = Json.same(master.path(ProductData.STAGED), master.path(ProductData.CURRENT));
        master.put("hasStagedChanges", !same);
        if (same) {
            // The same object twice takes half the memory; whoever edits the product gets a copy of each.
            master.set(ProductData.CURRENT, master.path(ProductData.STAGED));
        }
        JsonNode before = change.project()
                .find(Products.TYPE, product.path("id").asString())
                .map(stored -> stored.path("masterData"))
                .orElseGet(Json::object);
        for (String state : List.of(ProductData.STAGED, ProductData.CURRENT)) {
            ObjectNode data = ProductData.of(product, state);
            if (isChanged(before.path(state), data)) {
                check(product, data, change);
            }
        }
    }

    /** Only what has changed is checked: a product type may require more than when the product was created. */
    private static boolean isChanged(JsonNode before, JsonNode data) {
        return List.of(ATTRIBUTES, ProductData.MASTER, ProductData.VARIANTS).stream()
                .anyMatch(field -> !Json.same(before.path(field), data.path(field)));
    }

    private static void check(ObjectNode product, ObjectNode data, Change change) {
        String typeId = product.path("productType").path("id").asString();
        ObjectNode productType = change.project()
                .find("product-type", typeId)
                .orElseThrow(() -> ApiError.referencedResourceNotFound("product-type", typeId));
        AttributeValues values = new AttributeValues(productType, change.project());
        values.requireRequired(Json.list(data, ATTRIBUTES), "Product");
        List<ObjectNode> variants = ProductData.variants(data);
        if (variants.size() > MAX_VARIANTS) {
            throw ApiError.invalidOperation("A product has at most " + MAX_VARIANTS + " variants.");
        }
        variants.forEach(variant -> values.requireRequired(Json.list(variant, ATTRIBUTES), "Variant"));
        AttributeConstraints.check(productType, variants);
        requireDistinct(variants);
    }

    /** Variants without SKUs must differ in their attributes or prices. */
    private static void requireDistinct(List<ObjectNode> variants) {
        Set<List<JsonNode>> seen = new HashSet<>();
        for (ObjectNode variant : variants) {
            boolean hasSku = variant.hasNonNull("sku");
            if (!hasSku && !seen.add(List.of(variant.path(ATTRIBUTES), variant.path("prices")))) {
                ObjectNode values = Json.object();
                Json.copy(variant, values, "prices", ATTRIBUTES);
                throw ApiError.of(
                                400,
                                "DuplicateVariantValues",
                                "A duplicate combination of the variant values (sku, key, images, prices, attributes)"
                                        + " exists.")
                        .with("variantValues", values);
            }
        }
    }
}
