package io.integrationhub.catalogsync.commercetools.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A product that changes as commercetools documents each update action, and rejects what commercetools rejects. */
final class ProductModel {

    private final Map<String, Object> fields = new TreeMap<>();
    private final Map<String, String> categories = new TreeMap<>();
    private final Map<String, Object> attributes = new TreeMap<>();
    private final Map<String, VariantModel> variants = new LinkedHashMap<>();
    private String master;
    private boolean isPublished;

    private ProductModel(Map<String, Object> draft) {
        for (String field : List.of("name", "slug", "description", "searchKeywords", "taxCategory")) {
            Optional.ofNullable(draft.get(field)).ifPresent(value -> fields.put(field, value));
        }
        Map<?, ?> hints = (Map<?, ?>) draft.getOrDefault("categoryOrderHints", Map.of());
        maps(draft.get("categories")).forEach(category -> {
            String key = text(category.get("key"));
            categories.put(key, String.valueOf(hints.get("id-of-" + key)));
        });
        maps(draft.getOrDefault("attributes", List.of()))
                .forEach(attribute -> attributes.put(text(attribute.get("name")), attribute.get("value")));
        master = add(map(draft.get("masterVariant")));
        maps(draft.get("variants")).forEach(this::add);
        isPublished = draft.get("publish").equals(true);
    }

    static ProductModel of(Map<String, Object> draft) {
        return new ProductModel(draft);
    }

    /** Everything but the order of variants that are not the master, which has no meaning. */
    Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>(fields);
        state.put("categories", categories);
        state.put("attributes", attributes);
        state.put("master", master);
        state.put("published", isPublished);
        variants.forEach((sku, variant) -> state.put("variant " + sku, variant.state()));
        return state;
    }

    void apply(List<UpdateAction> actions) {
        actions.forEach(this::apply);
    }

    private void apply(UpdateAction action) {
        Map<String, Object> it = action.fields();
        switch (action.name()) {
            case "changeName" -> fields.put("name", it.get("name"));
            case "changeSlug" -> fields.put("slug", it.get("slug"));
            case "setDescription" -> set(fields, "description", it.get("description"));
            case "setTaxCategory" -> set(fields, "taxCategory", it.get("taxCategory"));
            case "setSearchKeywords" -> {
                Map<String, Object> keywords = map(it.get("searchKeywords"));
                set(fields, "searchKeywords", keywords.isEmpty() ? null : keywords);
            }
            case "addToCategory" ->
                assertThat(categories.put(category(it), String.valueOf(it.get("orderHint"))))
                        .isNull();
            case "removeFromCategory" ->
                assertThat(categories.remove(category(it))).isNotNull();
            case "setProductAttribute" -> set(attributes, text(it.get("name")), it.get("value"));
            case "setAttributeInAllVariants" ->
                variants.values().forEach(variant -> set(variant.attributes, text(it.get("name")), it.get("value")));
            case "addVariant" -> add(it);
            case "removeVariant" -> {
                assertThat(it.get("sku")).isNotEqualTo(master);
                assertThat(variants.remove(text(it.get("sku")))).isNotNull();
            }
            case "changeMasterVariant" -> master = existing(it);
            case "setProductVariantKey" -> setKey(existing(it), it.get("key"));
            case "publish" -> isPublished = true;
            case "unpublish" -> isPublished = false;
            default -> Objects.requireNonNull(variants.get(existing(it))).apply(action);
        }
    }

    private String add(Map<String, Object> draft) {
        String sku = text(draft.get("sku"));
        assertThat(variants).doesNotContainKey(sku);
        variants.put(sku, new VariantModel(draft));
        setKey(sku, draft.get("key"));
        assertThat(variants.size()).isLessThanOrEqualTo(100);
        return sku;
    }

    private void setKey(String sku, Object key) {
        variants.forEach((other, variant) -> assertThat(key != null && !other.equals(sku) && key.equals(variant.key))
                .as("key %s is taken", key)
                .isFalse());
        Objects.requireNonNull(variants.get(sku)).key = key;
    }

    private String existing(Map<String, Object> action) {
        String sku = text(action.get("sku"));
        assertThat(variants).containsKey(sku);
        return sku;
    }

    private static String category(Map<String, Object> action) {
        return text(map(action.get("category")).get("key"));
    }

    private static void set(Map<String, Object> fields, String name, Object value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    /** A variant with images by URL and assets by key, both in order. */
    private static final class VariantModel {

        private final Map<String, Object> attributes = new TreeMap<>();
        private final List<Map<String, Object>> images = new ArrayList<>();
        private final List<Map<String, Object>> assets = new ArrayList<>();
        private Object key;

        VariantModel(Map<String, Object> draft) {
            maps(draft.get("attributes"))
                    .forEach(attribute -> attributes.put(text(attribute.get("name")), attribute.get("value")));
            maps(draft.get("images")).forEach(image -> images.add(new TreeMap<>(image)));
            maps(draft.get("assets")).forEach(asset -> assets.add(new TreeMap<>(asset)));
        }

        List<Object> state() {
            return List.of(String.valueOf(key), attributes, images, assets);
        }

        void apply(UpdateAction action) {
            Map<String, Object> it = action.fields();
            switch (action.name()) {
                case "setAttribute" -> set(attributes, text(it.get("name")), it.get("value"));
                case "addExternalImage" -> {
                    Map<String, Object> image = new TreeMap<>(map(it.get("image")));
                    assertThat(find(images, "url", image.get("url"))).isEmpty();
                    images.add(image);
                }
                case "removeImage" -> images.remove(image(it));
                case "setImageLabel" -> set(image(it), "label", it.get("label"));
                case "moveImageToPosition" -> {
                    Map<String, Object> image = image(it);
                    images.remove(image);
                    images.add((int) it.get("position"), image);
                }
                case "addAsset" -> {
                    Map<String, Object> asset = new TreeMap<>(map(it.get("asset")));
                    assertThat(find(assets, "key", asset.get("key"))).isEmpty();
                    assets.add((int) it.get("position"), asset);
                }
                case "removeAsset" -> assets.remove(asset(it));
                case "changeAssetName" -> set(asset(it), "name", it.get("name"));
                case "setAssetDescription" -> set(asset(it), "description", it.get("description"));
                case "setAssetSources" -> set(asset(it), "sources", it.get("sources"));
                case "setAssetTags" -> {
                    List<?> tags = (List<?>) it.get("tags");
                    set(asset(it), "tags", tags.isEmpty() ? null : tags);
                }
                default -> throw new AssertionError("unknown action " + action);
            }
        }

        private Map<String, Object> image(Map<String, Object> action) {
            return find(images, "url", action.get("imageUrl")).orElseThrow();
        }

        private Map<String, Object> asset(Map<String, Object> action) {
            return find(assets, "key", action.get("assetKey")).orElseThrow();
        }

        private static Optional<Map<String, Object>> find(List<Map<String, Object>> list, String field, Object value) {
            return list.stream()
                    .filter(element -> new HashMap<>(element).get(field).equals(value))
                    .findFirst();
        }
    }
}
