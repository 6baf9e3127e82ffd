package io.integrationhub.customersync;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomerSyncApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                CustomerSyncApplication.class,
                "customer-sync",
                Map.of(
                        "HUB_TENANTS_ACME_MASTERS_CUSTOMER", "cdp",
                        "HUB_TENANTS_ACME_SYSTEMS_CDP_URL", "https://cdp.example.com"));
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
    void saysWhichWaysItOwnsAndThatNoneIsBuilt() {
        // When
        JsonNode customer = service.endpoint("masters").at("/tenants/acme/customer");

        // Then
        assertThat(customer.at("/master").stringValue()).isEqualTo("cdp");
        assertThat(customer.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("name").stringValue()))
                .containsExactly("customers-in", "customers-out");
        assertThat(customer.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("state").stringValue()))
                .containsOnly("NOT_IMPLEMENTED");
    }
}
