package io.integrationhub.taxadapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.settings.TaxSettings.CartMode;
import io.integrationhub.taxadapter.settings.TaxSettings.CommitFrom;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxSettingsTest {

    @Test
    void hasDefaults() {
        // When
        TaxSettings settings = SampleTenants.tenant("avatax", Map.of()).section(TaxSettings.SECTION);

        // Then
        assertThat(settings.mode()).isEqualTo(CartMode.EXTERNAL_AMOUNT);
        assertThat(settings.rateCacheTtl()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.maxActions()).isEqualTo(100);
        assertThat(settings.commitFrom()).isEqualTo(CommitFrom.OPEN);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void findsEveryMistake() {
        // Given
        Tenant tenant = BoundSections.with(
                SampleTenants.tenant(
                        "avatax",
                        Map.of(
                                "on-engine-failure", "",
                                "record-from", "soon",
                                "engines.de", "abacus",
                                "engines.us", "taxjar",
                                "rates.fr", "TVA 20",
                                "rates.ca-quebeck", "GST 0.05",
                                "max-actions", "0",
                                "lease", "1ms")),
                BoundSections.entry(Systems.SECTION, Map.of()));

        // When
        List<String> findings = findings(tenant);

        // Then
        assertThat(findings)
                .anyMatch(it -> it.startsWith("tax-adapter.on-engine-failure is missing"))
                .anyMatch(it -> it.startsWith("tax-adapter.record-from is missing or no date"))
                .anyMatch(it -> it.startsWith("tax-adapter.engines.de 'abacus' is not an engine"))
                .anyMatch(it -> it.startsWith("systems.taxjar.url is missing"))
                .anyMatch(it -> it.startsWith("tax-adapter.rates.fr '20' is not a rate"))
                .anyMatch(it -> it.startsWith("tax-adapter.max-actions is below 1"))
                .anyMatch(it -> it.startsWith("tax-adapter.lease is too short"))
                .anyMatch(it -> it.startsWith("tax-adapter.rates.ca-quebeck is not a country, region or territory"))
                .hasSize(8);
    }

    @Test
    void requiresSomeOfTheTimeoutForTheEngine() {
        // Given
        Tenant enough = SampleTenants.tenant("avatax", Map.of());
        Tenant tooShort = BoundSections.with(
                enough, BoundSections.entry(ExtensionSettings.SECTION, Map.of("named.tax.timeout", "600ms")));

        // When
        // Then
        assertThat(findings(enough)).isEmpty();
        assertThat(findings(tooShort))
                .singleElement()
                .asString()
                .startsWith("tax-adapter.timeout-reserve leaves the engine too little of the 600ms")
                .contains("named.tax.timeout to at least 700ms");
    }

    @Test
    void checksNothingIfCommercetoolsIsTheMaster() {
        // Given
        Tenant tenant = SampleTenants.tenant("commercetools", Map.of("on-engine-failure", ""));

        // When
        List<String> findings = findings(tenant);

        // Then
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(Tenant tenant) {
        return SampleTenants.findings(tenant, TaxSettings.SECTION);
    }
}
