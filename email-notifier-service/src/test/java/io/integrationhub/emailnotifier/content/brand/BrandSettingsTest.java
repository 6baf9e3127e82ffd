package io.integrationhub.emailnotifier.content.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.test.fakes.BoundSections;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandSettingsTest {

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("name", "Alpenladen"),
            Map.entry("color", "#aa0000"),
            Map.entry("logo-url", "https://www.example.com/logo.png"),
            Map.entry("home-url", "https://www.example.com"),
            Map.entry("order-url-template", "https://www.example.com/orders/{orderId}"),
            Map.entry("contact-url", "mailto:help@example.com"),
            Map.entry("faq-url", "https://www.example.com/faq"),
            Map.entry("imprint-url", "https://www.example.com/imprint"),
            Map.entry("privacy-policy-url", "https://www.example.com/privacy"),
            Map.entry("terms-of-service-url", "https://www.example.com/terms"),
            Map.entry("refund-policy-url", "https://www.example.com/refund"),
            Map.entry("shipping-policy-url", "https://www.example.com/shipping"),
            Map.entry("footer", "Alpenladen GmbH, Weg 1 | HRB 4711"),
            Map.entry("time-zone", "Europe/Berlin"));

    @Test
    void hasDefaults() {
        // When
        Brand brand = Brand.of(tenant(Map.of()), Optional.empty());

        // Then
        assertThat(brand.name()).isEqualTo("acme");
        assertThat(brand.color()).isEqualTo("#1f4e79");
        assertThat(brand.logoUrl()).isEmpty();
        assertThat(brand.footer()).isEmpty();
        assertThat(brand.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        // When
        Brand brand = Brand.of(tenant(ALL), Optional.of(new StoreKey("berlin")));

        // Then
        assertThat(findings(ALL)).isEmpty();
        assertThat(brand.name()).isEqualTo("Alpenladen");
        assertThat(brand.color()).isEqualTo("#aa0000");
        assertThat(brand.footer()).containsExactly("Alpenladen GmbH, Weg 1", "HRB 4711");
        assertThat(brand.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(List.of(
                        brand.logoUrl(),
                        brand.homeUrl(),
                        brand.links().orderUrlTemplate(),
                        brand.links().contactUrl(),
                        brand.links().faqUrl(),
                        brand.links().imprintUrl(),
                        brand.links().privacyPolicyUrl(),
                        brand.links().termsOfServiceUrl(),
                        brand.links().refundPolicyUrl(),
                        brand.links().shippingPolicyUrl()))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"berlin, Berlin", "Berlin-Mitte, Mitte", "berlin_mitte, Mitte", "hamburg, Alpenladen"})
    void differsPerStore(String store, String name) {
        // Given: as a variable states them, where hyphens are underscores
        Map<String, String> settings =
                Map.of("name", "Alpenladen", "stores.berlin.name", "Berlin", "stores.berlin.mitte.name", "Mitte");

        // When, Then
        assertThat(Brand.of(tenant(settings), Optional.of(new StoreKey(store))).name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            color              | blue                | 'blue' is not a color
            color              | 12345               | '12345' is not a color
            logo-url           | logo.png            | 'logo.png' is not a link
            home-url           | javascript:alert(1) | is not a link
            contact-url        | mailto:nobody       | is not a link
            stores.berlin      | x                   | is not the key of a Store and one of the settings
            stores.berlin.color | red                | 'red' is not a color
            """)
    void rejectsAWrongValueAndNamesTheSetting(String setting, String value, String problem) {
        Map<String, String> findings = findings(Map.of(setting, value));

        assertThat(findings).containsOnlyKeys("email-notifier.brand." + setting);
        assertThat(findings.values()).singleElement().asString().contains(problem);
    }

    private static Map<String, String> findings(Map<String, String> settings) {
        Map<String, String> findings = new HashMap<>();
        BrandSettings.SECTION
                .check()
                .check(tenant(settings), BoundSections.bound(BrandSettings.SECTION, settings), findings::put);
        return findings;
    }

    private static Tenant tenant(Map<String, String> settings) {
        return BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of()), BoundSections.entry(BrandSettings.SECTION, settings));
    }
}
