package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Attributes and categories that somebody else gave a product after its source was last written. */
final class ForeignValues {

    private ForeignValues() {}

    /**
     * The product without what neither the source stated before nor states now, so that it is not removed.
     *
     * @param current the product as it was just read, because somebody else had changed it
     * @param stated what the source had stated before
     */
    static Product removed(Product current, Product stated, Product desired) {
        Set<String> categories = new HashSet<>(keys(stated));
        categories.addAll(keys(desired));
        Map<String, Variant> variants = new HashMap<>();
        stated.variants().forEach(variant -> variants.put(variant.sku(), variant));
        Map<String, Variant> after = new HashMap<>();
        desired.variants().forEach(variant -> after.put(variant.sku(), variant));
        return new Product(
                current.key(),
                current.productTypeKey(),
                current.name(),
                current.slug(),
                current.description(),
                current.categories().stream()
                        .filter(assignment -> categories.contains(assignment.categoryKey()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                own(current.attributes(), stated.attributes(), desired.attributes()),
                current.variants().stream()
                        .map(variant -> own(variant, variants.get(variant.sku()), after.get(variant.sku())))
                        .toList(),
                current.taxCategoryKey(),
                current.keywords(),
                current.published());
    }

    private static Variant own(Variant current, @Nullable Variant stated, @Nullable Variant desired) {
        List<Attribute> before = stated == null ? List.of() : stated.attributes();
        List<Attribute> after = desired == null ? List.of() : desired.attributes();
        return new Variant(
                current.sku(),
                current.key(),
                own(current.attributes(), before, after),
                current.images(),
                current.assets());
    }

    private static List<Attribute> own(List<Attribute> current, List<Attribute> stated, List<Attribute> desired) {
        Set<String> names = new HashSet<>();
        stated.forEach(attribute -> names.add(attribute.name()));
        desired.forEach(attribute -> names.add(attribute.name()));
        return current.stream()
                .filter(attribute -> names.contains(attribute.name()))
                .toList();
    }

    private static Collection<String> keys(Product product) {
        return product.categories().stream()
                .map(CategoryAssignment::categoryKey)
                .toList();
    }
}
