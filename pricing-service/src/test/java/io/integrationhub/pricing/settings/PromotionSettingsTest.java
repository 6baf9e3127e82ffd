package io.integrationhub.pricing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotionSettingsTest {

    @Test
    void hasADefaultForEverySetting() {
        // When
        PromotionSettings settings = BoundSections.bound(PromotionSettings.SECTION, Map.of());

        // Then
        assertThat(settings)
                .isEqualTo(new PromotionSettings("", "/api/promotions/{kind}/{id}", "preset:promotions/standard"));
        assertThat(settings.hasReceiver()).isFalse();
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void readsEveryKey() {
        assertThat(BoundSections.bound(
                        PromotionSettings.SECTION, Map.of("system", "loyalty", "path", "/p/{id}", "mapping", "$")))
                .isEqualTo(new PromotionSettings("loyalty", "/p/{id}", "$"));
    }

    @Test
    void rejectsWhatCannotWork() {
        assertThat(findings(Map.of("system", "unknown", "path", "p/{number}")))
                .containsExactly(
                        "pricing.promotions.system",
                        "pricing.promotions.path",
                        "pricing.promotions.path",
                        "pricing.promotions.path");
    }

    private static List<String> findings(Map<String, String> properties) {
        Map.Entry<String, Object> systems = BoundSections.entry(Systems.SECTION, Map.of());
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of(systems.getKey(), systems.getValue()));
        List<String> findings = new ArrayList<>();
        BoundSections.bound(PromotionSettings.SECTION, properties)
                .check(tenant, (property, _) -> findings.add(property));
        return findings;
    }
}
