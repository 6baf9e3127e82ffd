package io.integrationhub.taxadapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaxSettingsTest {

    @Test
    void hasDefaultsForAllButTheChoiceOfWhatToDoWithoutAnEngine() {
        // Given
        Tenant tenant = SampleTenants.tenant("avatax", Map.of());

        // When
        TaxSettings settings = TaxSettings.of(tenant);

        // Then
        assertThat(settings.mode()).isEqualTo(CartMode.EXTERNAL_AMOUNT);
        assertThat(settings.rateAge()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.mostActions()).isEqualTo(100);
        assertThat(settings.refundWhen()).isEqualTo(RefundWhen.REFUNDED);
        assertThat(settings.codes().shipping()).isEqualTo("FR010000");
        assertThat(settings.fields().hash()).isEqualTo("hubTaxHash");
        assertThat(settings.addresses().check()).isEqualTo(AddressCheck.OFF);
        assertThat(settings.addresses().countries()).containsExactlyInAnyOrder("US", "CA");
        assertThat(settings.vat().check()).isEqualTo(VatCheck.OFF);
        assertThat(settings.audit().every()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.refundShipping()).isEqualTo(RefundShipping.NEVER);
        assertThat(settings.includesTax("DE", false)).isFalse();
        assertThat(TaxSettings.engineFor(tenant, "DE")).isEqualTo(EngineName.AVATAX);
    }

    @Test
    void choosesTheEngineByCountry() {
        // Given
        Tenant tenant = SampleTenants.tenant("avatax", Map.of("engines.de", "table"));

        // When
        // Then
        assertThat(TaxSettings.engineFor(tenant, "DE")).isEqualTo(EngineName.TABLE);
        assertThat(TaxSettings.engineFor(tenant, "US")).isEqualTo(EngineName.AVATAX);
    }

    @Test
    void readsTheTableByCountryRegionAndCode() {
        // Given
        RateTable table = TaxSettings.of(SampleTenants.tenant(
                        "table",
                        Map.of(
                                "rates.de", "MwSt 0.19; books=MwSt 0.07",
                                "rates.ca-qc", "GST 0.05 + QST 0.09975",
                                "rates.ca", "GST 0.05")))
                .toRateTable();

        // When
        // Then
        assertThat(table.rate(place("DE", ""), "books").orElseThrow().amount()).isEqualByComparingTo("0.07");
        assertThat(table.rate(place("DE", "BE"), "any").orElseThrow().amount()).isEqualByComparingTo("0.19");
        assertThat(table.rate(place("CA", "QC"), "").orElseThrow().parts()).hasSize(2);
        assertThat(table.rate(place("CA", "ON"), "").orElseThrow().amount()).isEqualByComparingTo("0.05");
        assertThat(table.rate(place("FR", ""), "")).isEmpty();
    }

    @Test
    void findsEveryMistake() {
        // Given
        Tenant tenant = BoundSections.with(
                SampleTenants.tenant(
                        "avatax",
                        Map.of(
                                "without-engine", "",
                                "engines.de", "abacus",
                                "engines.us", "taxjar",
                                "rates.fr", "TVA 20",
                                "most-actions", "0",
                                "vat.check", "vies",
                                "addresses.check", "mark",
                                "lease", "1ms")),
                BoundSections.entry(Systems.SECTION, Map.of()));

        // When
        List<String> findings = new ArrayList<>();
        TaxChecks.check(tenant, TaxSettings.of(tenant), (property, problem) -> findings.add(property + " " + problem));

        // Then
        assertThat(findings)
                .anyMatch(it -> it.startsWith("tax-adapter.without-engine is not chosen"))
                .anyMatch(it -> it.startsWith("tax-adapter.engines.de 'abacus' is no engine"))
                .anyMatch(it -> it.startsWith("systems.taxjar.url is missing"))
                .anyMatch(it -> it.startsWith("tax-adapter.rates.fr '20' is no rate"))
                .anyMatch(it -> it.startsWith("tax-adapter.most-actions is below 1"))
                .anyMatch(it -> it.startsWith("tax-adapter.lease is too short"))
                .anyMatch(it -> it.startsWith("tax-adapter.vat.without-register is not chosen"))
                .anyMatch(it -> it.startsWith("systems.vies.url is missing"))
                .anyMatch(it -> it.startsWith("systems.avatax.url is missing"))
                .hasSize(9);
    }

    @Test
    void theEngineNeedsSomeOfTheTimeThatCommercetoolsWaits() {
        // Given
        Tenant enough = SampleTenants.tenant("avatax", Map.of());
        Tenant hasty = BoundSections.with(
                enough, BoundSections.entry(ExtensionSettings.SECTION, Map.of("flows.tax.timeout", "600ms")));

        // When
        // Then
        assertThat(findings(enough)).isEmpty();
        assertThat(findings(hasty))
                .singleElement()
                .asString()
                .startsWith("tax-adapter.reserve leaves the engine too little of the 600ms")
                .contains("flows.tax.timeout of at least 700ms");
    }

    private static List<String> findings(Tenant tenant) {
        List<String> findings = new ArrayList<>();
        TaxChecks.check(tenant, TaxSettings.of(tenant), (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }

    @Test
    void findsNothingWhereCommercetoolsIsTheMaster() {
        // Given
        Tenant tenant = SampleTenants.tenant("commercetools", Map.of("without-engine", ""));

        // When
        List<String> findings = new ArrayList<>();
        TaxChecks.check(tenant, TaxSettings.of(tenant), (property, problem) -> findings.add(property));

        // Then
        assertThat(findings).isEmpty();
    }

    private static Place place(String country, String region) {
        return new Place(country, region, "", "", "");
    }
}
