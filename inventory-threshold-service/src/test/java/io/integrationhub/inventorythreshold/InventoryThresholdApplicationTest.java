package io.integrationhub.inventorythreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InventoryThresholdApplicationTest {

    private static final String TENANT = "HUB_TENANTS_ACME_";
    private static final String EXTENSIONS = TENANT + "COMMERCETOOLS_EXTENSIONS_";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                InventoryThresholdApplication.class,
                "inventory-threshold",
                Map.of(
                        TENANT + "MASTERS_INVENTORY", "oms",
                        TENANT + "MASTERS_ORDER", "oms",
                        TENANT + "SYSTEMS_OMS_URL", "https://oms.example.com",
                        TENANT + "INVENTORY_THRESHOLD_WHEN_UNANSWERED", "refuse",
                        EXTENSIONS + "FLOWS_STOCK_ON_FAILURE", "reject",
                        EXTENSIONS + "SECRETS", "only-for-tests-extension-secret",
                        EXTENSIONS + "URL", "https://hub.example.com"));
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
    void saysWhichWaysItOwnsAndWhichAreBuilt() {
        // When
        JsonNode inventory = service.endpoint("masters").at("/tenants/acme/inventory");

        // Then
        assertThat(inventory.at("/master").stringValue()).isEqualTo("oms");
        assertThat(inventory
                        .at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("name").stringValue()))
                .containsExactly("stock-check", "stock-in");
        assertThat(inventory
                        .at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("state").stringValue()))
                .containsExactly("ACTIVE", "ACTIVE");
    }
}
