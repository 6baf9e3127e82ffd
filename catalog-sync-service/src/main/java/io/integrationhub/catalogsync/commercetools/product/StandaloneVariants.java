package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AssetJson;
import io.integrationhub.catalogsync.commercetools.change.AttributeReader;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Variants as resources of their own (https://docs.commercetools.com/api, Variants). The SDK does not have them.
 *
 * @param api the variants
 * @param json drafts
 * @param attributes compares values of attributes
 * @param keys what references in attributes become
 */
record StandaloneVariants(ResourceApi api, ProductJson json, AttributeDifference attributes, ReferenceKeys keys) {

    private static final String CURRENT = "current";
    private static final String STAGED = "staged";
    private static final String PUBLISHED = "published";

    /** Brings the variants of a product to the desired states; what is right already is not written. */
    void write(String productId, Product desired, boolean isPublished) {
        Map<String, JsonNode> existing = new LinkedHashMap<>();
        of(productId).forEach(variant -> existing.put(sku(variant), variant));
        List<JsonNode> removed = new ArrayList<>();
        existing.forEach((sku, variant) -> {
            if (desired.variants().stream().noneMatch(kept -> kept.sku().equals(sku))) {
                removed.add(variant);
            }
        });
        // First, so that their keys are free.
        removed.forEach(this::remove);
        for (Variant variant : desired.variants()) {
            Optional<JsonNode> known = Optional.ofNullable(existing.get(variant.sku()));
            if (known.isEmpty()) {
                create(productId, variant, isPublished);
            } else {
                update(known.get(), variant, isPublished);
            }
        }
    }

    private void create(String productId, Variant variant, boolean isPublished) {
        Map<String, Object> draft = new LinkedHashMap<>(json.variant(variant));
        draft.put("product", Map.of("typeId", "product", "id", productId));
        draft.put("publish", isPublished);
        api.create(draft);
    }

    private void update(JsonNode known, Variant desired, boolean isPublished) {
        List<UpdateAction> actions = actions(known, desired);
        boolean wasPublished = isPublished(known);
        if (wasPublished != isPublished) {
            actions.add(UpdateAction.of(isPublished ? "publish" : "unpublish"));
        }
        if (!actions.isEmpty()) {
            api.update(known.path("id").asString(), known.path("version").asLong(), actions);
        }
    }

    private List<UpdateAction> actions(JsonNode known, Variant desired) {
        Variant before = read(known);
        boolean isStaged = !isPublished(known);
        List<UpdateAction> actions = new ArrayList<>(attributes.actions(
                "setAttribute", attributes.changed(before.attributes(), desired.attributes()), desired.attributes()));
        if (!before.images().equals(desired.images())) {
            actions.add(UpdateAction.of("setImages")
                    .with(
                            "images",
                            ImageDifference.distinct(desired.images()).stream()
                                    .map(ProductJson::image)
                                    .toList()));
        }
        List<UpdateAction> all = new ArrayList<>(
                actions.stream().map(action -> action.with(STAGED, isStaged)).toList());
        if (!before.assets().equals(desired.assets())) {
            all.add(UpdateAction.of("setAssets").with("assets", AssetJson.drafts(desired.assets())));
        }
        if (!before.key().equals(desired.key())) {
            all.add(UpdateAction.of("setKey").withOptional("key", desired.key()));
        }
        return all;
    }

    private Variant read(JsonNode variant) {
        JsonNode view = view(variant);
        return new Variant(
                sku(variant),
                JsonValues.string(variant, "key"),
                new AttributeReader(keys).list(view.path("attributes")),
                ProductReader.images(view.path("images")),
                AssetJson.read(view.path("assets")));
    }

    /** Unpublishes all variants of a product, so that it can be unpublished. */
    void unpublishAll(String productId) {
        of(productId).stream().filter(StandaloneVariants::isPublished).forEach(this::unpublish);
    }

    /** Deletes all variants of a product, so that it can be deleted. */
    void removeAll(String productId) {
        of(productId).forEach(this::remove);
    }

    private void remove(JsonNode variant) {
        JsonNode unpublished = isPublished(variant) ? unpublish(variant) : variant;
        api.delete(
                unpublished.path("id").asString(), unpublished.path("version").asLong());
    }

    private JsonNode unpublish(JsonNode variant) {
        return api.update(
                variant.path("id").asString(), variant.path("version").asLong(), List.of(UpdateAction.of("unpublish")));
    }

    /** The products with their variants where products of the classic model have them. */
    List<JsonNode> added(Collection<JsonNode> products) {
        Map<String, List<JsonNode>> byProduct = new LinkedHashMap<>();
        List<String> ids =
                products.stream().map(product -> product.path("id").asString()).toList();
        if (!ids.isEmpty()) {
            api.all("product(id in " + ResourceApi.list(ids) + ")")
                    .forEach(variant -> byProduct
                            .computeIfAbsent(variant.path("product").path("id").asString(), _ -> new ArrayList<>())
                            .add(variant));
        }
        return products.stream()
                .map(product ->
                        added(product, byProduct.getOrDefault(product.path("id").asString(), List.of())))
                .toList();
    }

    private static JsonNode added(JsonNode product, List<JsonNode> variants) {
        ObjectNode complete = (ObjectNode) product.deepCopy();
        for (String view : List.of(CURRENT, STAGED)) {
            ObjectNode data = complete.withObject("/masterData/" + view);
            ArrayNode list = data.putArray("variants");
            variants.forEach(variant -> {
                ObjectNode embedded = (ObjectNode) view(variant).deepCopy();
                embedded.set("id", variant.path("variantId"));
                JsonValues.string(variant, "key").ifPresent(key -> embedded.put("key", key));
                list.add(embedded);
            });
            if (variants.isEmpty()) {
                // The noun needs one; this one is not there.
                list.addObject().put("id", 0);
            }
        }
        return complete;
    }

    private List<JsonNode> of(String productId) {
        return api.all("product(id = \"" + productId + "\")");
    }

    private static String sku(JsonNode variant) {
        return view(variant).path("sku").asString("");
    }

    /** Staged data exist only while they differ. */
    private static JsonNode view(JsonNode variant) {
        JsonNode staged = variant.path(STAGED);
        return isPublished(variant) || !staged.isObject() ? variant.path(CURRENT) : staged;
    }

    private static boolean isPublished(JsonNode variant) {
        return variant.path(PUBLISHED).asBoolean(false);
    }
}
