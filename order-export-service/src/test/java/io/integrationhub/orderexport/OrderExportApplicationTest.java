package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.DocumentedTables;
import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderExportApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                OrderExportApplication.class,
                "order-export",
                Map.of(
                        "HUB_TENANTS_ACME_MASTERS_ORDER", "oms",
                        "HUB_TENANTS_ACME_ORDER_EXPORT_GATE_PLACED_FROM", "2026-11-01",
                        "HUB_TENANTS_ACME_ORDER_EXPORT_GATE_IMPORTED_ORDERS", "skip",
                        "HUB_TENANTS_ACME_ORDER_EXPORT_GATE_FINISHED_ORDERS", "skip",
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
    void hasNoTableOfWhichNobodyKnowsWhatDeletesIt() {
        DocumentedTables.assertAllNamed(service);
    }

    @Test
    void listsItsDirections() {
        // When
        JsonNode order = service.endpoint("masters").at("/tenants/acme/order");

        // Then
        assertThat(order.at("/master").stringValue()).isEqualTo("oms");
        assertThat(order.at("/directions")
                        .valueStream()
                        .map(direction -> direction.path("name").stringValue()))
                .containsExactly("order-events-out", "order-progress-in", "orders-out");
        assertThat(order.at("/directions")
                        .valueStream()
                        .map(direction -> direction.path("state").stringValue()))
                .containsOnly("ACTIVE");
    }
}
