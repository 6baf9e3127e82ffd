package io.integrationhub.taxadapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VatSettingsTest {

    @Test
    void hasDefaults() {
        // When
        VatSettings settings = SampleTenants.tenant("avatax", Map.of()).section(VatSettings.SECTION);

        // Then
        assertThat(settings.check()).isEqualTo(VatSettings.Check.OFF);
        assertThat(settings.cacheTtl()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.rateName()).isEqualTo("Reverse charge");
    }

    @Test
    void requiresAPolicyAndTheSystemForVies() {
        // Given
        Tenant tenant = BoundSections.with(
                SampleTenants.tenant("avatax", Map.of("vat.check", "vies")),
                BoundSections.entry(Systems.SECTION, Map.of()));

        // When
        List<String> findings = SampleTenants.findings(tenant, VatSettings.SECTION);

        // Then
        assertThat(findings)
                .anyMatch(it -> it.startsWith("tax-adapter.vat.on-failure is missing"))
                .anyMatch(it -> it.startsWith("systems.vies.url is missing"))
                .hasSize(2);
    }
}
