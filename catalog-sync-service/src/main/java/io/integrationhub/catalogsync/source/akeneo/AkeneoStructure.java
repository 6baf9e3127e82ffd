package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.system.SystemCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What products of Akeneo refer to; its size depends on the structure of the catalog, not on the number of products.
 *
 * @param families by code
 * @param categories those of the channel's tree without its root, parents first, by code
 */
record AkeneoStructure(
        AkeneoTexts texts,
        Map<String, AkeneoAttribute> attributes,
        Map<String, AkeneoFamily> families,
        Map<String, Category> categories) {

    static AkeneoStructure read(AkeneoApi api, AkeneoSettings settings, Languages languages) {
        JsonNode channel = api.get("channels/" + SystemCall.segment(settings.channel()));
        AkeneoTexts texts = new AkeneoTexts(languages, locales(channel, settings));
        Map<String, AkeneoAttribute> attributes = attributes(api, texts);
        Map<String, AkeneoFamily> families = new LinkedHashMap<>();
        families.put(
                AkeneoFamily.NONE, AkeneoFamily.of(JsonNodeFactory.instance.objectNode(), attributes, texts, settings));
        api.forEach(
                "families?limit=100",
                family -> families.put(
                        family.path("code").asString(""), AkeneoFamily.of(family, attributes, texts, settings)));
        String tree = channel.path("category_tree").asString("");
        return new AkeneoStructure(texts, attributes, families, categories(api, tree, texts));
    }

    private static Set<String> locales(JsonNode channel, AkeneoSettings settings) {
        Set<String> locales = new LinkedHashSet<>(settings.locales());
        if (locales.isEmpty()) {
            channel.path("locales").forEach(locale -> locales.add(locale.asString("")));
        }
        return locales;
    }

    private static Map<String, AkeneoAttribute> attributes(AkeneoApi api, AkeneoTexts texts) {
        List<AkeneoAttribute> read = new ArrayList<>();
        api.forEach("attributes?limit=100", attribute -> read.add(AkeneoAttribute.of(attribute, texts)));
        Map<String, AkeneoAttribute> attributes = new LinkedHashMap<>();
        read.stream()
                .gather(Gatherers.mapConcurrent(AkeneoApi.MAX_CONCURRENT, it -> withOptions(it, api, texts)))
                .forEach(attribute -> attributes.put(attribute.code(), attribute));
        return attributes;
    }

    private static AkeneoAttribute withOptions(AkeneoAttribute attribute, AkeneoApi api, AkeneoTexts texts) {
        if (!attribute.isSelect()) {
            return attribute;
        }
        List<EnumValue> options = new ArrayList<>();
        api.forEach(
                "attributes/" + SystemCall.segment(attribute.code()) + "/options?limit=100",
                option -> options.add(new EnumValue(option.path("code").asString(""), texts.labels(option))));
        return attribute.withOptions(options);
    }

    /** Akeneo lists parents before their children. */
    private static Map<String, Category> categories(AkeneoApi api, String tree, AkeneoTexts texts) {
        Set<String> inTree = new LinkedHashSet<>(Set.of(tree));
        Map<String, Category> categories = new LinkedHashMap<>();
        api.forEach("categories?limit=100", node -> {
            String code = node.path("code").asString("");
            String parent = node.path("parent").asString("");
            if (inTree.contains(parent)) {
                inTree.add(code);
                categories.put(code, category(code, parent.equals(tree) ? "" : parent, texts.labels(node)));
            }
        });
        return categories;
    }

    private static Category category(String code, String parent, LocalizedText name) {
        String key = CatalogKey.of(code);
        return new Category(
                key,
                Optional.of(code),
                name,
                CatalogKey.slug(name, key),
                parent.isEmpty() ? Optional.empty() : Optional.of(CatalogKey.of(parent)),
                Optional.empty(),
                LocalizedText.empty(),
                List.of());
    }
}
