package io.integrationhub.catalogsync.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.text.TextSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappedSettingsTest {

    private static final Map<String, String> CHANGED = Map.of(
            "mapping", "{'products': [$]}",
            "list", "data",
            "element", "product",
            "key-columns", "style",
            "text.separator", "tab",
            "full-feed", "true");

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new MappedSettings(
                        "preset:pim-neutral/catalog", null, null, List.of(), TextSettings.AUTO, false));
        assertThat(findings("pim", Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        assertThat(settings(CHANGED))
                .isEqualTo(new MappedSettings(
                        "{'products': [$]}",
                        "data",
                        "product",
                        List.of("style"),
                        new TextSettings(null, TextSettings.Separator.TAB, TextSettings.Quote.DOUBLE, true, List.of()),
                        true));
        assertThat(findings("pim", CHANGED)).isEmpty();
    }

    @Test
    void rejectsAMappingThatCannotBeCompiled() {
        assertThat(findings("pim", Map.of("mapping", "{"))).containsOnlyKeys("catalog-sync.mapped.mapping");
        assertThat(findings("commercetools", Map.of("mapping", "{"))).isEmpty();
    }

    private static MappedSettings settings(Map<String, String> properties) {
        return BoundSections.bound(MappedSettings.SECTION, properties);
    }

    private static Map<String, String> findings(String master, Map<String, String> properties) {
        Tenant tenant = BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of("masters", Map.of("product", master))),
                BoundSections.entry(MappedSettings.SECTION, properties));
        Map<String, String> findings = new HashMap<>();
        MappedConfiguration.mappedSection(MappedConfiguration.catalogMapping(RealMappings.compiler()))
                .check()
                .check(tenant, settings(properties), findings::put);
        return findings;
    }
}
