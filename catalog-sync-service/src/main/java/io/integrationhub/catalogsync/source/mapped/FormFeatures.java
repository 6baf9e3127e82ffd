package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.classification.FeatureName;
import io.integrationhub.catalogsync.source.classification.StatedFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of the neutral form as features, whose types are inferred. */
record FormFeatures(FormTexts texts) {

    private static final String VALUE = "value";
    private static final String UNIT = "unit";
    private static final String VALID_NAME = "[A-Za-z0-9_-]{2,256}";

    List<StatedFeature> read(@Nullable Map<String, @Nullable Object> attributes) {
        List<StatedFeature> features = new ArrayList<>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                StatedFeature feature = feature(name, value);
                if (!feature.values().isEmpty()) {
                    features.add(feature);
                }
            });
        }
        return features;
    }

    private StatedFeature feature(String name, @Nullable Object value) {
        Object stated = value;
        Optional<String> unit = Optional.empty();
        if (value instanceof Map<?, ?> map && map.containsKey(VALUE)) {
            stated = map.get(VALUE);
            unit = Optional.ofNullable(map.get(UNIT)).map(FormTexts::plain).filter(it -> !it.isEmpty());
        }
        List<?> list = stated instanceof List<?> several ? several : stated == null ? List.of() : List.of(stated);
        try {
            List<LocalizedText> values = list.stream()
                    .map(texts::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
            boolean localized = list.stream().anyMatch(Map.class::isInstance);
            // A mapping names attributes on purpose, also those that every product type has.
            String attribute = name.matches(VALID_NAME) ? name : FeatureName.of(name);
            return new StatedFeature(
                    attribute, LocalizedText.of(texts.languages().fallback(), name), values, localized, unit);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("attribute '" + name + "': " + e.getMessage(), e);
        }
    }
}
