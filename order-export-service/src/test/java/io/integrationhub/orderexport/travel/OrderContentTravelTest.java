package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedOrderWorld.class)
class OrderContentTravelTest {

    private static final String MONEY = "{'currencyCode':'EUR','centAmount':7990}";

    private final OrderWorld world;

    OrderContentTravelTest(OrderWorld world) {
        this.world = world;
    }

    @Test
    void sendsHowTheOrderWasPaidAndFromWhereItIsSupplied() {
        // Given
        world.shop.post("channels", "{'key':'north','roles':['InventorySupply']}");
        world.shop.post("channels", "{'key':'web-shop','roles':['ProductDistribution']}");
        String payment = payment();

        // When
        world.shop.orderAfter(
                "CONTENT-1",
                "{'action':'addLineItem','sku':'THING','quantity':1,'supplyChannel':{'typeId':'channel','key':'north'},"
                        + "'distributionChannel':{'typeId':'channel','key':'web-shop'}},"
                        + "{'action':'addPayment','payment':{'typeId':'payment','id':'"
                        + payment
                        + "'}},");

        // Then
        eventually(() ->
                assertThat(world.oms.ledger().ordersWithNumber("CONTENT-1")).hasSize(1));
        JsonNode sent =
                world.oms.ledger().ordersWithNumber("CONTENT-1").getFirst().content();
        assertThat(sent.path("lines").valueStream())
                .extracting(line -> line.path("supplyChannel").asString(""))
                .contains("north");
        assertThat(sent.path("lines").valueStream())
                .extracting(line -> line.path("distributionChannel").asString(""))
                .contains("web-shop");
        assertThat(sent.at("/payments/0/interfaceId").asString()).isEqualTo("PI-1");
        assertThat(sent.at("/payments/0/authorized").asString()).isEqualTo("79.90");
        assertThat(sent.at("/payments/0/transactions/0/interactionId").asString())
                .isEqualTo("a-1");
    }

    private String payment() {
        return world.shop
                .post(
                        "payments",
                        "{'interfaceId':'PI-1','amountPlanned':"
                                + MONEY
                                + ",'paymentMethodInfo':{'paymentInterface':'STRIPE','method':'CREDIT_CARD'},'transactions':["
                                + "{'type':'Authorization','state':'Success','interactionId':'a-1','amount':"
                                + MONEY
                                + "}]}")
                .path("id")
                .asString();
    }
}
