package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Asset;
import io.integrationhub.catalogsync.catalog.AssetSource;
import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.settings.PriceMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Products for tests. */
final class SampleProducts {

    private SampleProducts() {}

    /** A published product with these variants. */
    static Product product(Variant... variants) {
        return new Product(
                "acme-1",
                "tools",
                LocalizedText.of("de", "Bohrer"),
                LocalizedText.of("de", "bohrer-acme-1"),
                LocalizedText.empty(),
                Collections.emptySortedSet(),
                List.of(),
                List.of(variants),
                Optional.empty(),
                SearchKeywords.none(),
                true);
    }

    static Product published(Product product, boolean isPublished) {
        return new Product(
                product.key(),
                product.productTypeKey(),
                product.name(),
                product.slug(),
                product.description(),
                product.categories(),
                product.attributes(),
                product.variants(),
                product.taxCategoryKey(),
                product.keywords(),
                isPublished);
    }

    static Product inCategories(Product product, CategoryAssignment... categories) {
        return new Product(
                product.key(),
                product.productTypeKey(),
                product.name(),
                product.slug(),
                product.description(),
                new TreeSet<>(List.of(categories)),
                product.attributes(),
                product.variants(),
                product.taxCategoryKey(),
                product.keywords(),
                product.published());
    }

    static Variant variant(String sku, Attribute... attributes) {
        return new Variant(sku, Optional.empty(), List.of(attributes), List.of(), List.of());
    }

    static Variant keyed(String sku, String key) {
        return new Variant(sku, Optional.of(key), List.of(), List.of(), List.of());
    }

    static Variant pictured(String sku, Image... images) {
        return new Variant(sku, Optional.empty(), List.of(), List.of(images), List.of());
    }

    static Attribute text(String name, String value) {
        return new Attribute(name, new TextValue(value));
    }

    static Image image(String name) {
        return new Image(URI.create("https://cdn.example/" + name), Optional.empty(), 0, 0);
    }

    /** A product of a few of everything, so that two of them share some of it. */
    static Product random(Random random) {
        TreeMap<String, List<String>> keywords = new TreeMap<>();
        if (random.nextBoolean()) {
            keywords.put("de", some(List.of("bohren", "stahl", "akku"), random));
        }
        TreeSet<CategoryAssignment> categories = new TreeSet<>();
        some(List.of("drills", "saws", "sale"), random)
                .forEach(key -> categories.add(new CategoryAssignment(
                        key, random.nextBoolean() ? Optional.of("0." + (1 + random.nextInt(3))) : Optional.empty())));
        return new Product(
                "acme-1",
                "tools",
                LocalizedText.of("de", "name " + random.nextInt(2)),
                LocalizedText.of("de", "slug-" + random.nextInt(2)),
                random.nextBoolean() ? LocalizedText.empty() : LocalizedText.of("de", "text " + random.nextInt(2)),
                categories,
                attributes(random, "brand", "series"),
                variants(random),
                Optional.of("standard").filter(_ -> random.nextBoolean()),
                new SearchKeywords(keywords),
                random.nextBoolean());
    }

    private static List<Variant> variants(Random random) {
        List<String> keys = new ArrayList<>(List.of("k1", "k2", "k3", "k4", "k5"));
        Collections.shuffle(keys, random);
        List<String> skus = some(List.of("s1", "s2", "s3", "s4", "s5"), random);
        return (skus.isEmpty() ? List.of("s1") : skus)
                .stream()
                        .map(sku -> new Variant(
                                sku,
                                Optional.of(keys.removeFirst()).filter(_ -> random.nextInt(4) > 0),
                                attributes(random, "color", "width", "weight"),
                                images(random),
                                assets(random)))
                        .toList();
    }

    private static List<Attribute> attributes(Random random, String... names) {
        return some(List.of(names), random).stream()
                .map(name -> text(name, "value " + random.nextInt(2)))
                .toList();
    }

    private static List<Image> images(Random random) {
        return some(List.of("a", "b", "c", "d", "e"), random).stream()
                .map(name -> new Image(
                        URI.create("https://cdn.example/" + name),
                        Optional.of("label").filter(_ -> random.nextBoolean()),
                        random.nextInt(2),
                        0))
                .toList();
    }

    private static List<Asset> assets(Random random) {
        return some(List.of("manual", "sheet", "video"), random).stream()
                .map(key -> new Asset(
                        key,
                        LocalizedText.of("de", key + random.nextInt(2)),
                        random.nextBoolean() ? LocalizedText.empty() : LocalizedText.of("de", "text"),
                        List.of(new AssetSource(
                                URI.create("https://cdn.example/" + key + random.nextInt(2)), Optional.empty())),
                        Stream.of("tag").filter(_ -> random.nextBoolean()).toList()))
                .toList();
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, random.nextInt(all.size() + 1)));
    }

    /** Everything that a draft states, for comparing with a product in the API's terms. */
    static Map<String, Object> draft(ProductJson json, Product product) {
        return json.draft(product, new DraftOptions(product.published(), PriceMode.STANDALONE));
    }
}
