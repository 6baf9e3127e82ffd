package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.classification.ProductTypes.Outline;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Learns which classes and features a document uses, before any of its products is converted: an attribute has the same
 * type in all of them. Its size depends on the number of classes and features, not on that of products.
 */
public final class TypeSurvey {

    private final Classification classification;
    private final ClassificationSettings settings;
    private final KnownTypes known;
    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    /** @param known the product types that exist already */
    public TypeSurvey(Classification classification, ClassificationSettings settings, Collection<ProductType> known) {
        this.classification = classification;
        this.settings = settings;
        this.known = new KnownTypes(known);
    }

    /**
     * Takes the features of one product.
     *
     * @param name of the class as the source states it; may be empty
     */
    public void record(ClassRef ref, LocalizedText name, Collection<StatedFeature> features) {
        Outline outline = outlines.computeIfAbsent(ref.productTypeKey(), _ -> new Outline(ref));
        outline.addName(name);
        for (StatedFeature feature : StatedFeature.merged(features)) {
            if (!feature.values().isEmpty()) {
                outline.addFeature(feature.name());
                evidence.computeIfAbsent(feature.name(), _ -> new Evidence()).record(feature);
            }
        }
    }

    /** What was learned. */
    public ProductTypes finish() {
        Map<String, AttributeRule> inferred = new LinkedHashMap<>();
        evidence.forEach((name, stated) -> inferred.put(name, rule(name, stated)));
        return new ProductTypes(classification, settings.maxAttributes(), outlines, inferred, known);
    }

    private AttributeRule rule(String name, Evidence stated) {
        FeatureDefinition defined = classification.features().get(name);
        if (defined != null) {
            return stated.as(name, defined.form());
        }
        ValueForm configured = settings.attributeTypes().get(name);
        if (configured != null) {
            return stated.as(name, configured);
        }
        return switch (settings.inferredTypes()) {
            case BY_VALUE -> stated.byValue(name);
            case TEXT -> stated.as(name, ValueForm.TEXT);
        };
    }
}
