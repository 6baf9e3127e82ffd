package io.integrationhub.catalogsync.source.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.source.classification.ClassificationSettings.InferredTypes;
import io.integrationhub.test.fakes.BoundSections;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassificationSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(BoundSections.bound(ClassificationSettings.SECTION, Map.of()))
                .isEqualTo(new ClassificationSettings(
                        null, List.of("etim", "eclass", "proficlass"), InferredTypes.BY_VALUE, Map.of(), 200));
    }

    @Test
    void readsEachSetting() {
        Map<String, String> changed = Map.of(
                "file", "/etc/hub/etim.zip",
                "systems", "unspsc",
                "inferred-types", "text",
                "attribute-types.color", "localized-text",
                "max-attributes", "10");

        assertThat(BoundSections.bound(ClassificationSettings.SECTION, changed))
                .isEqualTo(new ClassificationSettings(
                        Path.of("/etc/hub/etim.zip"),
                        List.of("unspsc"),
                        InferredTypes.TEXT,
                        Map.of("color", ValueForm.LOCALIZED_TEXT),
                        10));
    }
}
