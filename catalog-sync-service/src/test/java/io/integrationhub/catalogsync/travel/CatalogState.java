package io.integrationhub.catalogsync.travel;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The categories and products of a Project without ids and versions, so that two Projects can be compared. */
record CatalogState(SortedMap<String, Object> categories, SortedMap<String, Object> products) {

    static CatalogState of(CommercetoolsStandIn commercetools, String project) {
        Map<String, String> keys = new HashMap<>();
        commercetools.all(project, "category").forEach(it -> keys.put(id(it), key(it)));
        SortedMap<String, Object> categories = new TreeMap<>();
        commercetools
                .all(project, "category")
                .forEach(it -> categories.put(
                        key(it),
                        List.of(
                                it.path("name"),
                                it.path("slug"),
                                it.path("orderHint"),
                                keys.getOrDefault(id(it.path("parent")), ""))));
        SortedMap<String, Object> products = new TreeMap<>();
        commercetools.all(project, "product").forEach(it -> products.put(key(it), product(it, keys)));
        return new CatalogState(categories, products);
    }

    private static List<Object> product(JsonNode product, Map<String, String> keys) {
        JsonNode data = product.path("masterData");
        boolean isPublished = data.path("published").asBoolean();
        JsonNode view = data.path(isPublished ? "current" : "staged");
        List<String> categories = view.path("categories")
                .valueStream()
                .map(it -> keys.getOrDefault(id(it), id(it)))
                .sorted()
                .toList();
        SortedMap<String, Object> variants = new TreeMap<>();
        view.path("variants").forEach(it -> variants.put(sku(it), variant(it)));
        JsonNode master = view.path("masterVariant");
        return List.of(
                isPublished,
                view.path("name"),
                view.path("slug"),
                view.path("description"),
                categories,
                sku(master),
                variant(master),
                variants);
    }

    private static List<Object> variant(JsonNode variant) {
        SortedMap<String, Object> attributes = new TreeMap<>();
        variant.path("attributes").forEach(it -> attributes.put(it.path("name").asString(), it.path("value")));
        List<Object> images = new ArrayList<>();
        variant.path("images").forEach(it -> images.add(it.path("url")));
        return List.of(attributes, images);
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asString("");
    }

    private static String key(JsonNode resource) {
        return resource.path("key").asString("");
    }

    private static String sku(JsonNode variant) {
        return variant.path("sku").asString("");
    }
}
