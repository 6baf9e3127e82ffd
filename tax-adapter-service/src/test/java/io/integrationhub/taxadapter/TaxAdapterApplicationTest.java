package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaxAdapterApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TaxAdapterApplication.class,
                "tax-adapter",
                Map.ofEntries(
                        Map.entry("HUB_TENANTS_ACME_MASTERS_TAX", "tax"),
                        Map.entry("HUB_TENANTS_ACME_TAX_ADAPTER_WITHOUT_ENGINE", "last-rate"),
                        Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_EXTENSIONS_URL", "https://hub.example.com"),
                        Map.entry(
                                "HUB_TENANTS_ACME_COMMERCETOOLS_EXTENSIONS_SECRETS", "only-for-tests-extension-secret"),
                        Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_EXTENSIONS_MANAGED", "false"),
                        Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_EXTENSIONS_FLOWS_TAX_ON_FAILURE", "accept"),
                        Map.entry("HUB_TENANTS_ACME_SYSTEMS_TAX_URL", "https://tax.example.com")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isHealthyOnBrokerAndDatabase() {
        assertThat(service.endpoint("health").path("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void saysWhichWaysRun() {
        // When
        JsonNode tax = service.endpoint("masters").at("/tenants/acme/tax");

        // Then
        assertThat(tax.at("/master").stringValue()).isEqualTo("tax");
        assertThat(tax.at("/flows").valueStream().map(flow -> flow.path("name").stringValue()))
                .containsExactly("tax-calculation", "tax-corrections", "tax-recording");
        assertThat(tax.at("/flows").valueStream().map(flow -> flow.path("state").stringValue()))
                .containsExactly("ACTIVE", "ACTIVE", "ACTIVE");
    }
}
