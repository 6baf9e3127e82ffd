package io.integrationhub.taxadapter.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressSettingsTest {

    @Test
    void hasDefaults() {
        // When
        AddressSettings settings = SampleTenants.tenant("avatax", Map.of()).section(AddressSettings.SECTION);

        // Then
        assertThat(settings.check()).isEqualTo(AddressSettings.Check.OFF);
        assertThat(settings.countries()).containsExactlyInAnyOrder("US", "CA");
        assertThat(settings.cacheTtl()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void requiresAvaTax() {
        // Given
        Tenant tenant = BoundSections.with(
                SampleTenants.tenant("taxjar", Map.of("addresses.check", "mark")),
                BoundSections.entry(Systems.SECTION, Map.of()));

        // When
        List<String> findings = SampleTenants.findings(tenant, AddressSettings.SECTION);

        // Then
        assertThat(findings).singleElement().asString().startsWith("systems.avatax.url is missing");
    }
}
