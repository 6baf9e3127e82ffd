package io.integrationhub.pricing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.pricing.price.SanityBand;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricingSettingsTest {

    @Test
    void hasADefaultForEverySetting() {
        // When
        PricingSettings settings = BoundSections.bound(PricingSettings.SECTION, Map.of());

        // Then
        assertThat(settings.inboundMapping()).isEqualTo("preset:price-rows/standard");
        assertThat(settings.types()).isEmpty();
        assertThat(settings.toSanityBand()).isEqualTo(new SanityBand(50, false, Set.of()));
        assertThat(settings.createReferences()).isFalse();
        assertThat(settings.batchInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.deliveryRetention()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.inboundFiles().folder()).isNull();
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void readsEveryKey() {
        // When
        PricingSettings settings = BoundSections.bound(
                PricingSettings.SECTION,
                Map.of(
                        "inbound-mapping", "{}",
                        "types", "net_list,nrp",
                        "currencies", "EUR,CHF",
                        "max-change-percent", "10",
                        "allow-zero", "true",
                        "create-references", "true",
                        "batch-interval", "5s",
                        "delivery-retention", "7d"));

        // Then
        assertThat(settings.inboundMapping()).isEqualTo("{}");
        assertThat(settings.types()).containsExactlyInAnyOrder("net_list", "nrp");
        assertThat(settings.toSanityBand()).isEqualTo(new SanityBand(10, true, Set.of("EUR", "CHF")));
        assertThat(settings.createReferences()).isTrue();
        assertThat(settings.batchInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.deliveryRetention()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void rejectsWhatCannotWork() {
        assertThat(findings(Map.of(
                        "max-change-percent",
                        "-1",
                        "batch-interval",
                        "0s",
                        "delivery-retention",
                        "-1d",
                        "currencies",
                        "Euro")))
                .containsExactly(
                        "pricing.max-change-percent",
                        "pricing.batch-interval",
                        "pricing.delivery-retention",
                        "pricing.currencies");
    }

    private static List<String> findings(Map<String, String> properties) {
        List<String> findings = new ArrayList<>();
        BoundSections.bound(PricingSettings.SECTION, properties).check((property, _) -> findings.add(property));
        return findings;
    }
}
