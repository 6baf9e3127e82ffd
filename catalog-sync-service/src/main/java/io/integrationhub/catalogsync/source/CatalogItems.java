package io.integrationhub.catalogsync.source;

import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.NestedType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.catalog.ReportedPrices;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Place;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of items of a catalog, and which items each of them needs. */
public final class CatalogItems {

    /** Product types. */
    public static final ItemKind<ProductType> PRODUCT_TYPE = new ItemKind<>("product-type", ProductType.class);

    /** Categories. */
    public static final ItemKind<Category> CATEGORY = new ItemKind<>("category", Category.class);

    /** Products with their variants. */
    public static final ItemKind<Product> PRODUCT = new ItemKind<>("product", Product.class);

    /** The prices of a variant, by its SKU. */
    public static final ItemKind<ReportedPrices> PRICES = new ItemKind<>("prices", ReportedPrices.class);

    private CatalogItems() {}

    /** A product type, after those whose attributes it nests. */
    public static Item<ProductType> of(ProductType type, Place place) {
        Set<ItemRef> nested = type.attributes().stream()
                .flatMap(attribute -> nested(attribute.type()).stream())
                .map(PRODUCT_TYPE::ref)
                .collect(Collectors.toSet());
        return new Item<>(PRODUCT_TYPE, type.key(), Optional.of(type), nested, place);
    }

    /** A category, after its parent. */
    public static Item<Category> of(Category category, Place place) {
        Set<ItemRef> parent = category.parentKey().map(CATEGORY::ref).stream().collect(Collectors.toSet());
        return new Item<>(CATEGORY, category.key(), Optional.of(category), parent, place);
    }

    /** A product, after its product type and categories. */
    public static Item<Product> of(Product product, Place place) {
        Set<ItemRef> references = Stream.concat(
                        Stream.of(PRODUCT_TYPE.ref(product.productTypeKey())),
                        product.categories().stream().map(assignment -> CATEGORY.ref(assignment.categoryKey())))
                .collect(Collectors.toSet());
        return new Item<>(PRODUCT, product.key(), Optional.of(product), references, place);
    }

    /** A product that the source deletes explicitly. */
    public static Item<Product> deletedProduct(String key, Place place) {
        return Item.deleted(PRODUCT, key, place);
    }

    /** The prices of a variant. They do not wait for its product, which another system may master. */
    public static Item<ReportedPrices> of(ReportedPrices prices, Place place) {
        return new Item<>(PRICES, prices.sku(), Optional.of(prices), Set.of(), place);
    }

    private static Optional<String> nested(AttributeType type) {
        return switch (type) {
            case NestedType it -> Optional.of(it.productTypeKey());
            case SetType it -> nested(it.element());
            case AttributeType.SimpleType _, AttributeType.EnumType _, AttributeType.ReferenceType _ ->
                Optional.empty();
        };
    }
}
