package io.integrationhub.catalogsync.source.akeneo;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.test.fakes.BoundSections;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AkeneoSettingsTest {

    private static final Map<String, String> CHANGED = Map.ofEntries(
            Map.entry("enabled", "true"),
            Map.entry("client-id", "id"),
            Map.entry("client-secret", "secret"),
            Map.entry("username", "user"),
            Map.entry("password", "pass"),
            Map.entry("channel", "web"),
            Map.entry("locales", "de_DE"),
            Map.entry("families.shoe", "footwear"),
            Map.entry("name-attribute", "title"),
            Map.entry("description-attribute", "text"),
            Map.entry("price-attribute", "price"),
            Map.entry("image-attributes", "front,back"),
            Map.entry("media-url", "https://cdn.example.com"));

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new AkeneoSettings(
                        false,
                        null,
                        null,
                        null,
                        null,
                        "ecommerce",
                        List.of(),
                        Map.of(),
                        null,
                        "description",
                        null,
                        List.of(),
                        null));
        assertThat(findings("pim", Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        assertThat(settings(CHANGED))
                .isEqualTo(new AkeneoSettings(
                        true,
                        "id",
                        new Secret("secret"),
                        "user",
                        new Secret("pass"),
                        "web",
                        List.of("de_DE"),
                        Map.of("shoe", "footwear"),
                        "title",
                        "text",
                        "price",
                        List.of("front", "back"),
                        URI.create("https://cdn.example.com")));
        assertThat(findings("pim", CHANGED)).isEmpty();
    }

    @Test
    void requiresAConnectionOfTenantsThatUseIt() {
        assertThat(findings("pim", Map.of("enabled", "true")))
                .containsOnlyKeys(
                        "catalog-sync.akeneo.client-id",
                        "catalog-sync.akeneo.client-secret",
                        "catalog-sync.akeneo.username",
                        "catalog-sync.akeneo.password");
        assertThat(findings("commercetools", Map.of("enabled", "true"))).isEmpty();
    }

    private static AkeneoSettings settings(Map<String, String> properties) {
        return BoundSections.bound(AkeneoSettings.SECTION, properties);
    }

    private static Map<String, String> findings(String master, Map<String, String> properties) {
        Tenant tenant = BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of("masters", Map.of("product", master))),
                BoundSections.entry(AkeneoSettings.SECTION, properties));
        Map<String, String> findings = new HashMap<>();
        AkeneoConfiguration.akeneoSection().check().check(tenant, settings(properties), findings::put);
        return findings;
    }
}
