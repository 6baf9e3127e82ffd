package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order waits for its payment, whose notification is lost. */
class OrderPaymentSweepTest {

    private static OrderWorld world;

    @BeforeAll
    static void start() {
        world = new OrderWorld(Map.of(
                "HUB_TENANTS_ACME_ORDER_EXPORT_GATE_PAYMENT",
                "charged",
                "HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY",
                "0s"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void exportsAnOrderWhosePaymentWasMissed() {
        // Given
        JsonNode payment = world.shop.post(
                "payments", "{'amountPlanned':{'currencyCode':'EUR','centAmount':6740},'transactions':[]}");
        String id = payment.path("id").asString();
        world.shop.order("PAID-1");
        world.shop.change("PAID-1", "{'action':'addPayment','payment':{'typeId':'payment','id':'" + id + "'}}");
        eventually(() -> assertThat(world.service
                        .endpoint("orders/acme/PAID-1")
                        .path("obstacle")
                        .asString())
                .isEqualTo("payments do not cover the total yet"));
        world.commercetools.deliveryFaults().drop(1);
        world.shop.update(
                "payments",
                payment,
                "{'action':'addTransaction','transaction':{'type':'Charge','state':'Success',"
                        + "'amount':{'currencyCode':'EUR','centAmount':6740}}}");
        assertThat(world.oms.ledger().ordersWithNumber("PAID-1")).isEmpty();

        // When
        world.sweep("payments");

        // Then
        eventually(
                () -> assertThat(world.oms.ledger().ordersWithNumber("PAID-1")).hasSize(1));
        eventually(() ->
                assertThat(world.sweep("payments").path("repaired").asLong()).isZero());
    }
}
