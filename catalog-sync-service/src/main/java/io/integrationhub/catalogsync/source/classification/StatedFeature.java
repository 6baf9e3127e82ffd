package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A property of a product as its source states it, before the type of its attribute is known.
 *
 * @param name name of its attribute, see {@link FeatureName}
 * @param label shown to people
 * @param values each in the languages that the source states
 * @param localized whether the source states languages
 * @param unit as the source names it
 */
public record StatedFeature(
        String name, LocalizedText label, List<LocalizedText> values, boolean localized, Optional<String> unit) {

    public StatedFeature {
        values = List.copyOf(values);
    }

    /** A feature with one text that is the same in all languages. */
    public static StatedFeature of(String name, String label, String language, String value) {
        return new StatedFeature(
                name,
                LocalizedText.of(language, label),
                List.of(LocalizedText.of(language, value)),
                false,
                Optional.empty());
    }

    /** One feature per name: a source may state the values of a feature one by one. */
    public static Collection<StatedFeature> merged(Collection<StatedFeature> features) {
        Map<String, StatedFeature> byName = new LinkedHashMap<>();
        features.forEach(feature -> byName.merge(feature.name(), feature, StatedFeature::with));
        return byName.values();
    }

    private StatedFeature with(StatedFeature other) {
        return new StatedFeature(
                name,
                label.orElse(other.label),
                Stream.concat(values.stream(), other.values.stream()).distinct().toList(),
                localized || other.localized,
                unit.or(other::unit));
    }
}
