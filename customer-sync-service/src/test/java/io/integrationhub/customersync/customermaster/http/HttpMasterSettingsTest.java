package io.integrationhub.customersync.customermaster.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customermaster.http.HttpMasterSettings.ListItems;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpMasterSettingsTest {

    private static final Map<String, String> CHANGED = Map.of(
            "find-path", "/v2/{number}",
            "business-unit-path", "/v2/units/{key}",
            "list-path", "/v2?page={cursor}",
            "list-mapping", "{'items': $, 'next': ''}",
            "list-from", "1",
            "list-items", "numbers");

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new HttpMasterSettings(
                        "/api/customers/{number}",
                        "/api/business-units/{key}",
                        "",
                        "preset:cdp-neutral/list",
                        "0",
                        ListItems.RECORDS));
        assertThat(findings("cdp", Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        assertThat(settings(CHANGED))
                .isEqualTo(new HttpMasterSettings(
                        "/v2/{number}",
                        "/v2/units/{key}",
                        "/v2?page={cursor}",
                        "{'items': $, 'next': ''}",
                        "1",
                        ListItems.NUMBERS));
        assertThat(findings("cdp", CHANGED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/{number}", "/api/customers"})
    void rejectsAWrongPathAndNamesTheSetting(String path) {
        assertThat(findings("cdp", Map.of("find-path", path)))
                .hasEntrySatisfying(
                        "customer-sync.http.find-path",
                        problem -> assertThat(problem).contains("must start with '/' and contain {number}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    business-unit-path | /api/units      | {key}
                    list-path          | /api/customers  | {cursor}
                    list-path          | customers{cursor} | {cursor}
                    """)
    void rejectsOtherWrongPaths(String setting, String path, String part) {
        assertThat(findings("cdp", Map.of(setting, path)))
                .containsExactly(Map.entry(
                        "customer-sync.http." + setting, "'" + path + "' must start with '/' and contain " + part));
    }

    @Test
    void rejectsAListMappingThatCannotBeRead() {
        assertThat(findings("cdp", Map.of("list-path", "/c/{cursor}", "list-mapping", "{")))
                .containsOnlyKeys("customer-sync.http.list-mapping");
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
                new Tenant(
                        new TenantId("acme"), Map.of("masters", Map.of("customer", master, "business-unit", master))),
                BoundSections.entry(HttpMasterSettings.SECTION, properties));
        Map<String, String> findings = new HashMap<>();
        HttpMasterConfiguration.httpMasterSection(RealMappings.compiler())
                .check()
                .check(tenant, settings(properties), findings::put);
        return findings;
    }
}
