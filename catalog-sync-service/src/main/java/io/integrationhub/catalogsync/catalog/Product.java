package io.integrationhub.catalogsync.catalog;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A product with its variants.
 *
 * @param key identifies it, for example {@code <supplier>-<article number>}, see {@link CatalogKey}
 * @param slug unique in the Project per language
 * @param description may be empty
 * @param attributes those of the product level, sorted by name
 * @param variants the first one is the master variant
 * @param published whether customers shall see it
 */
public record Product(
        String key,
        String productTypeKey,
        LocalizedText name,
        LocalizedText slug,
        LocalizedText description,
        SortedSet<CategoryAssignment> categories,
        List<Attribute> attributes,
        List<Variant> variants,
        Optional<String> taxCategoryKey,
        SearchKeywords keywords,
        boolean published) {

    public Product {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
        attributes = Attribute.sorted(attributes);
        variants = List.copyOf(variants);
        requireDistinctSkus(key, variants);
    }

    private static void requireDistinctSkus(String key, List<Variant> variants) {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("product " + key + " has no variant");
        }
        Set<String> skus = new HashSet<>();
        for (Variant variant : variants) {
            if (!skus.add(variant.sku())) {
                throw new IllegalArgumentException("product " + key + " has SKU " + variant.sku() + " twice");
            }
        }
    }

    /** The variant that represents the product. */
    public Variant master() {
        return variants.getFirst();
    }
}
