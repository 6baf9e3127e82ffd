package io.integrationhub.catalogsync.travel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Full catalogs in the neutral form that have much in common: any of them can follow any other. */
final class RandomCatalog {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CATEGORIES = 6;
    private static final int PRODUCTS = 8;
    private static final int SKUS = 20;

    private final Random random;

    RandomCatalog(Random random) {
        this.random = random;
    }

    /** The next one. */
    String next() {
        List<Object> items = new ArrayList<>();
        List<String> categories = categories(items);
        List<String> skus = new ArrayList<>(
                IntStream.range(0, SKUS).mapToObj(number -> "S" + number).toList());
        // A SKU may be another product's than before.
        Collections.shuffle(skus, random);
        for (int number = 0; number < PRODUCTS; number++) {
            if (random.nextInt(4) > 0) {
                items.add(product(number, categories, skus));
            }
        }
        Collections.shuffle(items, random);
        return JSON.writeValueAsString(items);
    }

    /** Those with even numbers are roots, because a subcategory cannot become one. */
    private List<String> categories(List<Object> items) {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < CATEGORIES; number++) {
            boolean isRoot = number % 2 == 0;
            if (number > 0 && random.nextInt(4) == 0 || !isRoot && ids.isEmpty()) {
                continue;
            }
            Map<String, Object> category = new LinkedHashMap<>();
            category.put("id", "c" + number);
            category.put("name", Map.of("de", "Gruppe " + random.nextInt(3)));
            if (!isRoot) {
                category.put("parent", ids.get(random.nextInt(ids.size())));
            }
            category.put("order", random.nextInt(5));
            ids.add("c" + number);
            items.add(category);
        }
        return ids;
    }

    private Map<String, Object> product(int number, List<String> categories, List<String> skus) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("id", "p" + number);
        product.put("productType", "tools");
        product.put("name", Map.of("de", "Bohrer " + random.nextInt(3)));
        if (random.nextBoolean()) {
            product.put("description", Map.of("de", "Text " + random.nextInt(3)));
        }
        product.put("categories", some(categories));
        product.put("published", random.nextInt(4) > 0);
        product.put("attributes", attributes("brand", "series"));
        product.put("variants", variants(skus));
        return product;
    }

    private List<Object> variants(List<String> skus) {
        int number = Math.min(1 + random.nextInt(3), skus.size());
        List<Object> variants = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            variants.add(Map.of(
                    "sku",
                    skus.removeLast(),
                    "attributes",
                    attributes("color", "finish"),
                    "images",
                    some(List.of("a", "b", "c")).stream()
                            .map(name -> Map.of("url", "https://cdn.example/" + name + ".jpg"))
                            .toList()));
        }
        return variants;
    }

    private Map<String, String> attributes(String... names) {
        Map<String, String> attributes = new LinkedHashMap<>();
        some(List.of(names)).forEach(name -> attributes.put(name, "value " + random.nextInt(3)));
        return attributes;
    }

    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, random.nextInt(all.size() + 1)));
    }
}
