package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.price.StandalonePrices;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the variants of lines: embedded ones, or in a Project that has them Variants that are resources. */
public final class VariantLookup {

    private static final String VARIANT = "variant";

    /**
     * The variant of a product that a line item is created from.
     *
     * @param isPublished whether lines can be added for it
     */
    public record Selection(ObjectNode product, ObjectNode variant, boolean isPublished) {

        /** What has the prices that a line of the variant may get. */
        public ObjectNode priced(Project project) {
            if (!product.path("priceMode").asString("Embedded").equals("Standalone")) {
                return variant;
            }
            ObjectNode priced = Json.object();
            Json.copy(variant, priced, "sku");
            List<ObjectNode> prices = Json.text(variant, "sku")
                    .map(sku -> StandalonePrices.active(sku, project))
                    .orElse(List.of());
            priced.putArray("prices").addAll(prices);
            return priced;
        }
    }

    private VariantLookup() {}

    /** The variant that a line item draft selects by SKU, or by product id and variant id. */
    public static Selection select(JsonNode draft, Project project) {
        Optional<String> sku = Json.text(draft, "sku");
        if (sku.isPresent()) {
            return find(sku.get(), project)
                    .filter(Selection::isPublished)
                    .orElseThrow(() -> ApiError.invalidField("sku", sku.get(), "the SKUs of published products"));
        }
        Selection selected = byId(draft, project);
        if (!selected.isPublished()) {
            throw ApiError.invalidField("productId", draft.path("productId").asString(), "published products");
        }
        return selected;
    }

    /** The variant of an imported line: by the SKU in its {@code variant}, or by product id and variant id. */
    public static Selection selectForImport(JsonNode line, Project project) {
        ObjectNode draft = Json.object();
        Json.copy(line, draft, "productId");
        Json.copy(line.path(VARIANT), draft, "sku");
        draft.put("variantId", line.path(VARIANT).path("id").asInt(1));
        Optional<String> sku = Json.text(draft, "sku");
        return sku.isPresent()
                ? find(sku.get(), project)
                        .orElseThrow(() -> ApiError.invalidField("sku", sku.get(), "the SKUs of products"))
                : byId(draft, project);
    }

    /** The product and variant of a line as they are now; empty if they no longer exist or are not published. */
    public static Optional<Selection> current(JsonNode line, Project project) {
        return project.find(Products.TYPE, line.path("productId").asString(""))
                .flatMap(product -> ofProduct(product, project)
                        .filter(one -> one.variant()
                                .path("id")
                                .equals(line.path(VARIANT).path("id")))
                        .findFirst())
                .filter(Selection::isPublished);
    }

    private static Selection byId(JsonNode draft, Project project) {
        String id = Json.text(draft, "productId").orElseThrow(() -> ApiError.requiredField("sku"));
        ObjectNode product = project.find(Products.TYPE, id)
                .orElseThrow(() -> ApiError.referencedResourceNotFound(Products.TYPE, id));
        int variantId = draft.path("variantId").asInt(1);
        return ofProduct(product, project)
                .filter(one -> one.variant().path("id").asInt() == variantId)
                .findFirst()
                .orElseThrow(
                        () -> ApiError.invalidField("variantId", String.valueOf(variantId), "the product's variants"));
    }

    private static Optional<Selection> find(String sku, Project project) {
        if (CatalogModel.of(project).isStandalone()) {
            return project.find(VARIANT, new IndexValue("sku", sku)).stream()
                    .flatMap(variant -> standalone(variant, project).stream())
                    .filter(one -> one.variant().path("sku").asString("").equals(sku))
                    .findFirst();
        }
        return project.find(Products.TYPE, new IndexValue(Products.SKU, sku)).stream()
                .flatMap(VariantLookup::embedded)
                .filter(one -> one.variant().path("sku").asString("").equals(sku))
                .findFirst();
    }

    private static Stream<Selection> ofProduct(ObjectNode product, Project project) {
        if (CatalogModel.of(project).isStandalone()) {
            String id = product.path("id").asString();
            return project.find(VARIANT, new IndexValue("product", id)).stream()
                    .flatMap(variant -> standalone(variant, project).stream());
        }
        return embedded(product);
    }

    private static Stream<Selection> embedded(ObjectNode product) {
        boolean published = product.path("masterData").path("published").asBoolean(false);
        return ProductData.variants(ProductData.of(product, ProductData.CURRENT)).stream()
                .map(variant -> new Selection(product, variant, published));
    }

    /** A Variant in the form that lines have of the variant. */
    private static Optional<Selection> standalone(ObjectNode variant, Project project) {
        ObjectNode copy = Json.object();
        copy.set("id", variant.path("variantId"));
        Json.copy(variant, copy, "key");
        copy.putArray("prices");
        copy.setAll((ObjectNode) variant.path("current").deepCopy());
        boolean published = variant.path("published").asBoolean(false);
        return project.find(Products.TYPE, variant.path("product").path("id").asString())
                .map(product -> new Selection(product, copy, published));
    }
}
