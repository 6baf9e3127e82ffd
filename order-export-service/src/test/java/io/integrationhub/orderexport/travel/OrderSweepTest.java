package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notifications that never came: the sweep brings what they were about. */
class OrderSweepTest {

    private static OrderWorld world;

    @BeforeAll
    static void start() {
        world = new OrderWorld(Map.of("HUB_TENANTS_ACME_COMMERCETOOLS_SWEEP_DELAY", "0s"));
        world.commercetools.deliveryFaults().drop(1);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void bringsAnOrderAndThenWhatChangedOnIt() {
        // Given
        String number = "SO-1";
        world.shop.order(number);

        // When
        world.sweep("orders");

        // Then
        eventually(() -> assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1));

        // When
        eventually(() -> assertThat(world.order(number).path("syncInfo")).isNotEmpty());
        world.shop.change(number, "{'action':'changeOrderState','orderState':'Cancelled'}");
        world.sweep("orders");

        // Then
        eventually(() -> assertThat(
                        world.oms.ledger().ordersWithNumber(number).getFirst().status())
                .isEqualTo("cancelled"));
    }

    @Test
    void findsNothingToDoForAnOrderThatTheMasterKnows() {
        // Given
        String number = "SO-2";
        world.shop.order(number);
        world.sweep("orders");
        eventually(() -> assertThat(world.service
                        .endpoint("orders/acme/" + number)
                        .path("upToDate")
                        .asBoolean())
                .isTrue());

        // When
        // Then
        eventually(() ->
                assertThat(world.sweep("orders").path("repaired").asLong()).isZero());
        assertThat(world.oms.ledger().duplicates()).isEmpty();
    }
}
