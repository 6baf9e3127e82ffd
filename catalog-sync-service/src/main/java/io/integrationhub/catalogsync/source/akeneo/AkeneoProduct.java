package io.integrationhub.catalogsync.source.akeneo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A product of Akeneo with the values and categories that it inherits from its product models.
 *
 * @param number its identifier, or its UUID if it has none
 */
record AkeneoProduct(
        String number, boolean enabled, String family, Set<String> categories, Map<String, JsonNode> values) {

    static AkeneoProduct of(JsonNode product) {
        String uuid = product.path("uuid").asString("");
        String identifier = product.path("identifier").asString("");
        return new AkeneoProduct(
                identifier.isEmpty() ? uuid : identifier,
                product.path("enabled").asBoolean(true),
                product.path("family").asString(""),
                categories(product),
                values(product));
    }

    /** A product model, whose number is its code. */
    static AkeneoProduct ofModel(JsonNode model) {
        return new AkeneoProduct(
                model.path("code").asString(""),
                true,
                model.path("family").asString(""),
                categories(model),
                values(model));
    }

    /** The same with what it inherits; its own values count more. */
    AkeneoProduct below(Optional<AkeneoProduct> parent) {
        if (parent.isEmpty()) {
            return this;
        }
        Map<String, JsonNode> merged = new LinkedHashMap<>(parent.get().values);
        merged.putAll(values);
        Set<String> all = new TreeSet<>(parent.get().categories);
        all.addAll(categories);
        return new AkeneoProduct(number, enabled, family.isEmpty() ? parent.get().family : family, all, merged);
    }

    JsonNode valuesOf(String attribute) {
        JsonNode found = values.get(attribute);
        return found == null ? MissingNode.getInstance() : found;
    }

    private static Set<String> categories(JsonNode product) {
        Set<String> categories = new TreeSet<>();
        product.path("categories").forEach(code -> categories.add(code.asString("")));
        return categories;
    }

    private static Map<String, JsonNode> values(JsonNode product) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        product.path("values").properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "AkeneoProduct[" + number + "]";
    }
}
