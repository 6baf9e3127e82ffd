package io.integrationhub.catalogsync.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What customers order.
 *
 * @param sku identifies it in the Project and never changes
 * @param attributes those of the variant level, sorted by name
 * @param images in the order in which customers see them
 * @param assets documents and other media, in order
 */
public record Variant(
        String sku, Optional<String> key, List<Attribute> attributes, List<Image> images, List<Asset> assets) {

    public Variant {
        if (sku.isBlank()) {
            throw new IllegalArgumentException("the SKU is empty");
        }
        attributes = Attribute.sorted(attributes);
        // commercetools rejects an image URL or an asset key that a variant has twice.
        images = firstOfEach(images, Image::uri);
        assets = firstOfEach(assets, Asset::key);
    }

    private static <T> List<T> firstOfEach(List<T> all, Function<T, ?> identity) {
        Map<Object, T> first = new LinkedHashMap<>();
        all.forEach(one -> first.putIfAbsent(identity.apply(one), one));
        return List.copyOf(first.values());
    }
}
