package io.integrationhub.catalogsync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.fakes.CatalogWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogSettingsTest {

    @Test
    void hasDefaults() {
        CatalogSettings settings = settings(Map.of());

        assertThat(settings.publish()).isEqualTo(PublishPolicy.AS_STATED);
        assertThat(settings.priceMode()).isEqualTo(PriceMode.STANDALONE);
        assertThat(settings.keptAttributes()).isEmpty();
        assertThat(settings.pollInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.deliveryRetention()).isEqualTo(Duration.ofDays(14));
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void hasOtherValues() {
        CatalogSettings settings = settings(Map.of(
                "publish", "publish-only",
                "price-mode", "embedded",
                "kept-attributes", "story,video",
                "poll-interval", "10m",
                "delivery-retention", "1d"));

        assertThat(settings.publish()).isEqualTo(PublishPolicy.PUBLISH_ONLY);
        assertThat(settings.priceMode()).isEqualTo(PriceMode.EMBEDDED);
        assertThat(settings.keptAttributes()).containsExactlyInAnyOrder("story", "video");
        assertThat(settings.pollInterval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.deliveryRetention()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void rejectsTimesThatAreNotAboveZero() {
        assertThat(findings(Map.of("poll-interval", "0s", "delivery-retention", "0s")))
                .containsExactly("catalog-sync.import.poll-interval", "catalog-sync.import.delivery-retention");
    }

    private static List<String> findings(Map<String, String> values) {
        List<String> properties = new ArrayList<>();
        settings(values).check((property, _) -> properties.add(property));
        return properties;
    }

    private static CatalogSettings settings(Map<String, String> values) {
        return CatalogSettings.of(CatalogWorld.tenant(values));
    }
}
