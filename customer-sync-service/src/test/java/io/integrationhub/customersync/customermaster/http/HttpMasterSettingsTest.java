package io.integrationhub.customersync.customermaster.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.test.fakes.BoundSections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpMasterSettingsTest {

    private static final Map<String, String> CHANGED = Map.of("find-path", "/v2/{number}");

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of())).isEqualTo(new HttpMasterSettings("/api/customers/{number}"));
        assertThat(findings("cdp", Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        assertThat(settings(CHANGED)).isEqualTo(new HttpMasterSettings("/v2/{number}"));
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

    @Test
    void isNotCheckedForTenantsThatDoNotUseIt() {
        assertThat(findings("commercetools", Map.of("find-path", "wrong"))).isEmpty();
    }

    private static HttpMasterSettings settings(Map<String, String> properties) {
        return BoundSections.bound(HttpMasterSettings.SECTION, properties);
    }

    private static Map<String, String> findings(String master, Map<String, String> properties) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("customer", master)));
        Map<String, String> findings = new HashMap<>();
        HttpMasterConfiguration.httpMasterSection().check().check(tenant, settings(properties), findings::put);
        return findings;
    }
}
