package io.integrationhub.pricing.pricemaster.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMasterSettingsTest {

    private static final Map<String, String> CHANGED =
            Map.of("find-path", "/v2/{number}", "price-mapping", "{'number': id, 'name': title}");

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new HttpMasterSettings("/api/prices/{number}", "preset:pim-neutral/price"));
        assertThat(findings("pim", Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        assertThat(settings(CHANGED))
                .isEqualTo(new HttpMasterSettings("/v2/{number}", "{'number': id, 'name': title}"));
        assertThat(findings("pim", CHANGED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    find-path        | api/{number}          | must start with '/' and contain {number}
                    find-path        | /api/prices        | must start with '/' and contain {number}
                    price-mapping | {                     | line 1
                    price-mapping | preset:pim-neutral/no | there is no preset
                    """)
    void rejectsAWrongValueAndNamesTheSetting(String setting, String value, String problem) {
        Map<String, String> findings = findings("pim", Map.of(setting, value));

        assertThat(findings).containsOnlyKeys("pricing.http." + setting);
        assertThat(findings.values()).singleElement().asString().contains(problem);
    }

    @Test
    void isNotCheckedForTenantsThatDoNotUseIt() {
        assertThat(findings("commercetools", Map.of("find-path", "wrong"))).isEmpty();
    }

    private static HttpMasterSettings settings(Map<String, String> properties) {
        return BoundSections.bound(HttpMasterSettings.SECTION, properties);
    }

    private static Map<String, String> findings(String master, Map<String, String> properties) {
        Tenant tenant = BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of("masters", Map.of("price", master))),
                BoundSections.entry(HttpMasterSettings.SECTION, properties));
        Map<String, String> findings = new HashMap<>();
        HttpMasterConfiguration.httpMasterSection(HttpMasterConfiguration.priceMapping(RealMappings.compiler()))
                .check()
                .check(tenant, settings(properties), findings::put);
        return findings;
    }
}
