package io.integrationhub.catalogsync.source.bmecat;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.fakes.BoundSections;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BmecatSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(BoundSections.bound(BmecatSettings.SECTION, Map.of()))
                .isEqualTo(new BmecatSettings(null, false, null, false, false, Map.of(), null));
    }

    @Test
    void readsEachSetting() {
        Map<String, String> changed = Map.of(
                "supplier", "s1",
                "skus-with-supplier", "true",
                "media-url", "https://cdn.example.com",
                "root-category", "true",
                "classification-categories", "true",
                "tax-categories[0.19]", "standard",
                "tax-category", "other");

        assertThat(BoundSections.bound(BmecatSettings.SECTION, changed))
                .isEqualTo(new BmecatSettings(
                        "s1",
                        true,
                        URI.create("https://cdn.example.com"),
                        true,
                        true,
                        Map.of("0.19", "standard"),
                        "other"));
    }
}
