package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads everything that a channel of Akeneo has. Product models are read in small groups, each with its variants, so
 * that memory does not depend on the number of products.
 */
final class AkeneoSource implements RunSource {

    private static final String PRODUCTS = "products-uuid?pagination_type=search_after&limit=100&";
    private static final String MODELS = "product-models?pagination_type=search_after&limit=25&";
    private static final String PARENT = "parent";

    private final AkeneoApi api;
    private final AkeneoSettings settings;
    private final Languages languages;

    AkeneoSource(AkeneoApi api, AkeneoSettings settings, Languages languages) {
        this.api = api;
        this.settings = settings;
        this.languages = languages;
    }

    @Override
    public Scope scope() {
        return Scope.FULL;
    }

    @Override
    public void read(ItemSink sink) {
        AkeneoStructure structure = AkeneoStructure.read(api, settings, languages);
        structure
                .families()
                .values()
                .forEach(family -> sink.add(CatalogItems.of(family.type(), place("families", ""))));
        structure.categories().values().forEach(it -> sink.add(CatalogItems.of(it, place("categories", it.key()))));
        AkeneoConversion conversion = new AkeneoConversion(structure, settings);
        api.forEach(PRODUCTS + AkeneoApi.search(PARENT, "EMPTY", ""), node -> {
            AkeneoProduct product = AkeneoProduct.of(node);
            add(product, List.of(product), conversion, sink);
        });
        readModels(conversion, sink);
    }

    private void readModels(AkeneoConversion conversion, ItemSink sink) {
        List<AkeneoProduct> roots = new ArrayList<>();
        api.forEach(MODELS + AkeneoApi.search(PARENT, "EMPTY", ""), node -> {
            roots.add(AkeneoProduct.ofModel(node));
            if (roots.size() == 25) {
                readVariants(roots, conversion, sink);
                roots.clear();
            }
        });
        if (!roots.isEmpty()) {
            readVariants(roots, conversion, sink);
        }
    }

    private void readVariants(List<AkeneoProduct> roots, AkeneoConversion conversion, ItemSink sink) {
        Map<String, AkeneoProduct> models = new LinkedHashMap<>();
        Map<String, String> rootOf = new LinkedHashMap<>();
        roots.forEach(root -> {
            models.put(root.number(), root);
            rootOf.put(root.number(), root.number());
        });
        for (JsonNode node : below(MODELS, List.copyOf(models.keySet()))) {
            AkeneoProduct model = AkeneoProduct.ofModel(node);
            String parent = node.path(PARENT).asString("");
            models.put(model.number(), model.below(Optional.ofNullable(models.get(parent))));
            rootOf.put(model.number(), rootOf.getOrDefault(parent, parent));
        }
        Map<String, List<AkeneoProduct>> variants = new LinkedHashMap<>();
        for (JsonNode node : below(PRODUCTS, List.copyOf(models.keySet()))) {
            String parent = node.path(PARENT).asString("");
            AkeneoProduct variant = AkeneoProduct.of(node).below(Optional.ofNullable(models.get(parent)));
            variants.computeIfAbsent(rootOf.getOrDefault(parent, parent), _ -> new ArrayList<>())
                    .add(variant);
        }
        for (AkeneoProduct root : roots) {
            List<AkeneoProduct> found = new ArrayList<>(variants.getOrDefault(root.number(), List.of()));
            found.sort(Comparator.comparing(AkeneoProduct::number));
            if (!found.isEmpty()) {
                add(root, found, conversion, sink);
            }
        }
    }

    /** Everything whose parent is one of these. */
    private List<JsonNode> below(String list, List<String> parents) {
        List<JsonNode> found = new ArrayList<>();
        for (int start = 0; start < parents.size(); start += 100) {
            List<String> some = parents.subList(start, Math.min(parents.size(), start + 100));
            api.forEach(list + AkeneoApi.search(PARENT, "IN", some), found::add);
        }
        return found;
    }

    private void add(AkeneoProduct owner, List<AkeneoProduct> variants, AkeneoConversion conversion, ItemSink sink) {
        ItemReport report = new ItemReport(sink, place("products", owner.number()));
        List<Item<?>> items = new ArrayList<>();
        try {
            items.add(CatalogItems.of(conversion.product(owner, variants, report), report.place()));
            variants.forEach(variant ->
                    conversion.prices(variant).ifPresent(prices -> items.add(CatalogItems.of(prices, report.place()))));
        } catch (IllegalArgumentException e) {
            report.error(CatalogFinding.CATALOG_ITEM_INVALID, String.valueOf(e.getMessage()));
            return;
        }
        items.forEach(sink::add);
    }

    private static Place place(String list, String label) {
        return new Place("Akeneo " + list, 0, label);
    }
}
