package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClickAndCollectTravelTest {

    @Test
    void sendsWhereTheBuyerCollectsAndBringsBackThatTheGoodsWereCollected() {
        try (OrderWorld world = new OrderWorld(Map.of("HUB_TENANTS_ACME_ORDER_EXPORT_COLLECT_METHODS", "pickup"))) {
            // Given
            world.withWebhooks();
            world.shop.post("channels", "{'key':'store-berlin','roles':['InventorySupply']}");
            world.shop.post("zones", "{'key':'de','name':'Germany','locations':[{'country':'DE'}]}");
            world.shop.post(
                    "shipping-methods",
                    "{'key':'pickup','name':'Pickup','isDefault':false,'taxCategory':{'typeId':'tax-category',"
                            + "'key':'standard'},'zoneRates':[{'zone':{'typeId':'zone','key':'de'},'shippingRates':"
                            + "[{'price':{'currencyCode':'EUR','centAmount':0}}]}]}");

            // When
            world.shop.collectedOrder("SO-1", "pickup", "store-berlin");
            eventually(() ->
                    assertThat(world.oms.ledger().ordersWithNumber("SO-1")).hasSize(1));
            world.oms.progress().readyForCollection("SO-1");

            // Then
            assertThat(world.oms
                            .ledger()
                            .ordersWithNumber("SO-1")
                            .getFirst()
                            .content()
                            .path("collectAt")
                            .asString())
                    .isEqualTo("store-berlin");
            eventually(
                    () -> assertThat(world.order("SO-1").path("shipmentState").asString())
                            .isEqualTo("Ready"));
            world.oms.progress().collect("SO-1");
            eventually(() -> {
                assertThat(world.order("SO-1").path("shipmentState").asString()).isEqualTo("Delivered");
                assertThat(world.order("SO-1").path("orderState").asString()).isEqualTo("Complete");
            });
        }
    }
}
