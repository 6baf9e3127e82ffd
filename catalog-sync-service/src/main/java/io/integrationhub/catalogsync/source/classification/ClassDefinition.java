package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.util.List;

/**
 * A class of a classification with its features, in order.
 *
 * @param name shown to people
 */
public record ClassDefinition(LocalizedText name, List<ClassFeature> features) {

    public ClassDefinition {
        features = List.copyOf(features);
    }

    /**
     * A feature as this class uses it.
     *
     * @param unit symbol of the unit of its numbers; empty if it has none
     * @param values the values that this class allows; empty unless the feature is an enum
     */
    public record ClassFeature(FeatureDefinition feature, LocalizedText unit, List<EnumValue> values) {

        public ClassFeature {
            values = List.copyOf(values);
        }

        AttributeRule rule() {
            return new AttributeRule(feature.code(), feature.label(), feature.form(), false, values, unit, false, true);
        }
    }
}
