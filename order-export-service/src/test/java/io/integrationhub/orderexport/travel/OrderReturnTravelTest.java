package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderReturnTravelTest {

    @Test
    void sendsAReturnAfterTheGoodsHaveLeft() {
        try (OrderWorld world = new OrderWorld(Map.of("HUB_TENANTS_ACME_ORDER_EXPORT_RETURNS", "send"))) {
            // Given
            world.withWebhooks();
            JsonNode order = world.shop.order("SO-1");
            eventually(() ->
                    assertThat(world.oms.ledger().ordersWithNumber("SO-1")).hasSize(1));
            world.oms.progress().shipRemaining("SO-1");
            eventually(
                    () -> assertThat(world.order("SO-1").path("shipmentState").asString())
                            .isEqualTo("Shipped"));

            // When
            String line = order.at("/lineItems/0/id").asString();
            world.shop.change(
                    "SO-1",
                    "{'action':'addReturnInfo','items':[{'lineItemId':'" + line
                            + "','quantity':2,'shipmentState':'Advised','comment':'too small'}]}");

            // Then
            eventually(() -> assertThat(world.oms.ledger().returnsOf("SO-1"))
                    .singleElement()
                    .satisfies(sent -> {
                        assertThat(sent.path("lineId").asString()).isEqualTo(line);
                        assertThat(sent.path("quantity").asLong()).isEqualTo(2);
                        assertThat(sent.path("comment").asString()).isEqualTo("too small");
                    }));
        }
    }
}
