package io.integrationhub.catalogsync.source.classification;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_CLASS_UNKNOWN;
import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_FEATURES_LIMITED;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.ItemReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The product types of a document, and the attributes of its products. */
public final class ProductTypes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Classification classification;
    private final Map<String, Outline> outlines;
    private final KnownTypes known;
    private final Map<String, Map<String, AttributeRule>> rulesByType = new LinkedHashMap<>();

    ProductTypes(
            Classification classification,
            int maxAttributes,
            Map<String, Outline> outlines,
            Map<String, AttributeRule> inferred,
            KnownTypes known) {
        this.classification = classification;
        this.known = known;
        this.outlines = Map.copyOf(outlines);
        outlines.forEach((key, outline) -> rulesByType.put(key, rules(outline, maxAttributes, inferred)));
    }

    /** The product types, in the order in which the document uses them. */
    public List<ProductType> all() {
        return rulesByType.entrySet().stream()
                .map(entry -> type(outline(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Reports which classes are unknown or have too many features. */
    public void check(ItemReport report) {
        rulesByType.forEach((key, rules) -> {
            Outline outline = outline(key);
            if (classification.covers(outline.ref)
                    && classification.find(outline.ref).isEmpty()) {
                report.warning(
                        CATALOG_CLASS_UNKNOWN,
                        "class " + outline.ref + " is missing in the classification file; its features are inferred");
            }
            long left = outline.features.stream()
                    .filter(name -> !rules.containsKey(name))
                    .count();
            if (left > 0) {
                report.warning(
                        CATALOG_FEATURES_LIMITED,
                        "class " + outline.ref + " has " + left + " features too many; products have them as JSON in "
                                + StandardAttribute.MORE_FEATURES.attributeName());
            }
        });
    }

    /** The attributes of a product of this class. */
    public List<Attribute> attributes(ClassRef ref, Collection<StatedFeature> features, ItemReport report) {
        Map<String, AttributeRule> rules = rulesByType.getOrDefault(ref.productTypeKey(), Map.of());
        List<Attribute> attributes = new ArrayList<>();
        Map<String, List<String>> more = new TreeMap<>();
        for (StatedFeature feature : StatedFeature.merged(features)) {
            AttributeRule rule = rules.get(feature.name());
            if (rule != null) {
                attributes.addAll(new FeatureConversion(rule, feature, report).attributes());
            } else if (!feature.values().isEmpty()) {
                more.put(feature.label().any().orElse(feature.name()), texts(feature));
            }
        }
        if (!more.isEmpty()) {
            String json = JSON.writeValueAsString(more);
            attributes.add(new Attribute(StandardAttribute.MORE_FEATURES.attributeName(), new TextValue(json)));
        }
        return attributes;
    }

    private static List<String> texts(StatedFeature feature) {
        String unit =
                feature.unit().flatMap(UnitSymbols::of).map(it -> " " + it).orElse("");
        return feature.values().stream()
                .map(value -> value.any().orElse("") + unit)
                .toList();
    }

    private Map<String, AttributeRule> rules(Outline outline, int maxAttributes, Map<String, AttributeRule> inferred) {
        Map<String, AttributeRule> rules = new LinkedHashMap<>();
        classification
                .find(outline.ref)
                .ifPresent(found -> found.features()
                        .forEach(feature -> rules.put(feature.feature().code(), known.fitted(feature.rule()))));
        int most = rules.size() + maxAttributes;
        for (String name : outline.features) {
            AttributeRule rule = inferred.get(name);
            if (rule != null && rules.size() < most) {
                rules.putIfAbsent(name, known.fitted(rule));
            }
        }
        return rules;
    }

    private ProductType type(Outline outline, Map<String, AttributeRule> rules) {
        List<AttributeDefinition> attributes = Stream.concat(
                        rules.values().stream()
                                .filter(rule -> !StandardAttribute.isName(rule.name()))
                                .flatMap(rule -> rule.definitions().stream()),
                        Stream.of(StandardAttribute.values()).map(StandardAttribute::definition))
                .toList();
        String name = classification
                .find(outline.ref)
                .flatMap(found -> found.name().any())
                .or(outline.name::any)
                .orElse(outline.ref.equals(ClassRef.NONE) ? "Product" : outline.ref.toString());
        String description = outline.ref.equals(ClassRef.NONE) ? "Products without a class" : "Class " + outline.ref;
        return known.extended(new ProductType(outline.ref.productTypeKey(), name, description, attributes));
    }

    private Outline outline(String key) {
        return Optional.ofNullable(outlines.get(key)).orElseThrow();
    }

    /** What a document has of a class. */
    static final class Outline {

        private final ClassRef ref;
        private final Set<String> features = new LinkedHashSet<>();
        private LocalizedText name = LocalizedText.empty();

        Outline(ClassRef ref) {
            this.ref = ref;
        }

        void addName(LocalizedText other) {
            name = name.orElse(other);
        }

        void addFeature(String feature) {
            features.add(feature);
        }
    }
}
