package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An OMS that sends no reports is polled. */
class ProgressByPollTest {

    private static final Map<String, String> POLL = Map.of(
            "HUB_TENANTS_ACME_SYSTEMS_OMS_POLL_PATH",
            "/api/order-updates?since={cursor}&limit=2",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_POLL_PAGE_MAPPING",
            "preset:oms-neutral/page",
            "HUB_TENANTS_ACME_SYSTEMS_OMS_POLL_INTERVAL",
            "200ms");

    @Test
    void appliesPolledProgress() {
        try (OrderWorld world = new OrderWorld(POLL)) {
            // Given
            String number = "SO-1";
            world.shop.order(number);
            eventually(() ->
                    assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1));

            // When
            world.oms.progress().accept(number);
            world.oms.progress().pick(number);
            world.oms.progress().shipRemaining(number);

            // Then
            eventually(() -> {
                JsonNode shown = world.order(number);
                assertThat(shown.path("orderState").asString()).isEqualTo("Confirmed");
                assertThat(shown.path("shipmentState").asString()).isEqualTo("Shipped");
                assertThat(shown.at("/shippingInfo/deliveries")).hasSize(1);
            });
        }
    }
}
