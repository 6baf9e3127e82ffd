package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders whose notifications are lost are found by the sweep. */
@ExtendWith(SharedOrderWorld.class)
class OrderSweepTest {

    private final OrderWorld world;

    OrderSweepTest(OrderWorld world) {
        this.world = world;
    }

    @BeforeEach
    void loseAllNotifications() {
        world.commercetools.deliveryFaults().drop(1);
    }

    @AfterEach
    void deliverNotificationsAgain() {
        world.commercetools.deliveryFaults().clear();
    }

    @Test
    void exportsAnOrderAndLaterItsChanges() {
        // Given
        String number = "SWEEP-1";
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
    void findsNothingToDoForAnExportedOrder() {
        // Given
        String number = "SWEEP-2";
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
