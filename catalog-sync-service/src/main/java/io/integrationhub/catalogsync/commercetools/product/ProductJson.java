package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AssetJson;
import io.integrationhub.catalogsync.commercetools.change.AttributeJson;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Products as drafts.
 *
 * @param attributes values of attributes, and the ids of categories
 */
record ProductJson(AttributeJson attributes) {

    static final String CATEGORY = "category";

    /** The draft of a product with its variants. */
    Map<String, Object> draft(Product product, DraftOptions options) {
        Map<String, Object> draft = withoutVariants(product, options);
        draft.put("masterVariant", variant(product.master()));
        draft.put(
                "variants",
                product.variants().stream().skip(1).map(this::variant).toList());
        return draft;
    }

    /** The draft of a product whose variants are resources of their own. */
    Map<String, Object> withoutVariants(Product product, DraftOptions options) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("key", product.key());
        draft.put("productType", JsonValues.identifier("product-type", product.productTypeKey()));
        draft.put("name", product.name().byLanguage());
        draft.put("slug", product.slug().byLanguage());
        JsonValues.optional(product.description()).ifPresent(text -> draft.put("description", text));
        draft.put(
                "categories",
                product.categories().stream()
                        .map(assignment -> JsonValues.identifier(CATEGORY, assignment.categoryKey()))
                        .toList());
        Map<String, String> hints = hints(product);
        if (!hints.isEmpty()) {
            draft.put("categoryOrderHints", hints);
        }
        if (!product.attributes().isEmpty()) {
            draft.put("attributes", attributes.list(product.attributes()));
        }
        product.taxCategoryKey().ifPresent(key -> draft.put("taxCategory", JsonValues.identifier("tax-category", key)));
        if (!product.keywords().byLanguage().isEmpty()) {
            draft.put("searchKeywords", keywords(product.keywords()));
        }
        draft.put("priceMode", options.priceMode().jsonName());
        draft.put("publish", options.publish());
        return draft;
    }

    /** The API takes ids here. */
    private Map<String, String> hints(Product product) {
        Map<String, String> hints = new LinkedHashMap<>();
        for (CategoryAssignment assignment : product.categories()) {
            assignment
                    .orderHint()
                    .ifPresent(hint -> hints.put(attributes.ids().id(CATEGORY, assignment.categoryKey()), hint));
        }
        return hints;
    }

    /** The draft of a variant; also the fields of {@code addVariant}. */
    Map<String, Object> variant(Variant variant) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("sku", variant.sku());
        variant.key().ifPresent(key -> draft.put("key", key));
        draft.put("attributes", attributes.list(variant.attributes()));
        draft.put(
                "images",
                ImageDifference.distinct(variant.images()).stream()
                        .map(ProductJson::image)
                        .toList());
        draft.put("assets", AssetJson.drafts(variant.assets()));
        return draft;
    }

    static Map<String, Object> image(Image image) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", image.uri().toString());
        image.label().ifPresent(label -> json.put("label", label));
        json.put("dimensions", Map.of("w", image.width(), "h", image.height()));
        return json;
    }

    static Map<String, List<Map<String, String>>> keywords(SearchKeywords keywords) {
        return keywords.byLanguage().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(text -> Map.of("text", text))
                                .toList(),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }
}
