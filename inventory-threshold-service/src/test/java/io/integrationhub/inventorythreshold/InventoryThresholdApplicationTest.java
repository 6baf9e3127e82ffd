package io.integrationhub.inventorythreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InventoryThresholdApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service =
                RunningService.start(
                        InventoryThresholdApplication.class,
                        "inventory-threshold",
                        Map.of(
                                "HUB_TENANTS_ACME_MASTERS_INVENTORY", "oms",
                                "HUB_TENANTS_ACME_SYSTEMS_OMS_URL", "https://oms.example.com"));
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
        JsonNode inventory = service.endpoint("masters").at("/tenants/acme/inventory");

        // Then
        assertThat(inventory.at("/master").stringValue()).isEqualTo("oms");
        assertThat(inventory.at("/ways").valueStream().map(way -> way.path("name").stringValue()))
                .containsExactly("stock-check", "stock-in");
        assertThat(inventory.at("/ways").valueStream().map(way -> way.path("state").stringValue()))
                .containsOnly("NOT_BUILT");
    }
}
