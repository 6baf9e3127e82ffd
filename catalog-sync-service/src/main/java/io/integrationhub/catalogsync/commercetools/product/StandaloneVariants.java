package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AssetJson;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.product.VariantVersions.Version;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
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

    /** A product can have 10,000; how many requests are in flight is also limited for the whole Project. */
    private static final int CONCURRENT_WRITES = 30;

    /**
     * Brings the variants of a product to the desired states; what is right already is not written.
     *
     * @return the versions of the desired variants, in their order
     */
    List<Version> write(String productId, Product desired, boolean isPublished, List<StandaloneVariant> existing) {
        Map<String, StandaloneVariant> bySku = new LinkedHashMap<>();
        existing.forEach(variant -> bySku.put(variant.sku(), variant));
        Set<String> kept = desired.variants().stream().map(Variant::sku).collect(Collectors.toSet());
        // First, so that their keys are free.
        concurrently(
                existing.stream()
                        .filter(variant -> !kept.contains(variant.sku()))
                        .toList(),
                variant -> {
                    remove(variant);
                    return variant.version();
                });
        List<Variant> changed = desired.variants().stream()
                .filter(variant -> Optional.ofNullable(bySku.get(variant.sku()))
                        .map(known -> !actions(known, variant, isPublished).isEmpty())
                        .orElse(true))
                .toList();
        Iterator<Version> written = concurrently(
                        changed,
                        variant -> Optional.ofNullable(bySku.get(variant.sku()))
                                .map(known -> update(known, actions(known, variant, isPublished)))
                                .orElseGet(() -> create(productId, variant, isPublished)))
                .iterator();
        Set<String> changedSkus = changed.stream().map(Variant::sku).collect(Collectors.toSet());
        return desired.variants().stream()
                .map(Variant::sku)
                .map(sku -> changedSkus.contains(sku)
                        ? written.next()
                        : Objects.requireNonNull(bySku.get(sku)).version())
                .toList();
    }

    /** After a failure nothing further begins, and what is under way ends: nobody knows its effect otherwise. */
    private static <T> List<Version> concurrently(List<T> variants, Function<T, Version> write) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<Version> written = variants.stream()
                .gather(Gatherers.mapConcurrent(CONCURRENT_WRITES, variant -> {
                    try {
                        return failure.get() == null ? Optional.of(write.apply(variant)) : Optional.<Version>empty();
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                        return Optional.<Version>empty();
                    }
                }))
                .flatMap(Optional::stream)
                .toList();
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
        return written;
    }

    private Version create(String productId, Variant variant, boolean isPublished) {
        Map<String, Object> draft = new LinkedHashMap<>(json.variant(variant));
        draft.put("product", Map.of("typeId", "product", "id", productId));
        draft.put("publish", isPublished);
        return StandaloneVariant.version(api.create(draft));
    }

    private Version update(StandaloneVariant known, List<UpdateAction> actions) {
        return StandaloneVariant.version(
                api.update(known.version().id(), known.version().version(), actions));
    }

    private List<UpdateAction> actions(StandaloneVariant known, Variant desired, boolean isPublished) {
        Variant before = known.variant();
        boolean isStaged = !known.isPublished();
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
        if (known.isPublished() != isPublished) {
            all.add(UpdateAction.of(isPublished ? "publish" : "unpublish"));
        }
        return all;
    }

    /** Unpublishes all variants of a product, so that it can be unpublished. */
    void unpublishAll(String productId) {
        of(productId).stream().filter(StandaloneVariant::isPublished).forEach(this::unpublish);
    }

    /** Deletes all variants of a product, so that it can be deleted. */
    void removeAll(String productId) {
        of(productId).forEach(this::remove);
    }

    private void remove(StandaloneVariant variant) {
        Version version = variant.isPublished() ? unpublish(variant) : variant.version();
        api.delete(version.id(), version.version());
    }

    private Version unpublish(StandaloneVariant variant) {
        return StandaloneVariant.version(
                api.update(variant.version().id(), variant.version().version(), List.of(UpdateAction.of("unpublish"))));
    }

    /** The variants of a product. */
    List<StandaloneVariant> of(String productId) {
        return api.all("product(id = \"" + productId + "\")").stream()
                .map(variant -> StandaloneVariant.of(variant, keys))
                .toList();
    }

    /** The products with their variants where products of the classic model have them, and their versions in the id. */
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
        List<Version> versions =
                variants.stream().map(StandaloneVariant::version).toList();
        complete.put("id", new VariantVersions(product.path("id").asString(), versions).toId());
        for (String view : List.of(CURRENT, STAGED)) {
            ObjectNode data = complete.withObject("/masterData/" + view);
            ArrayNode list = data.putArray("variants");
            variants.forEach(variant -> {
                ObjectNode embedded =
                        (ObjectNode) StandaloneVariant.view(variant).deepCopy();
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
}
