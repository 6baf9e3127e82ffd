package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Response;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsReservation;
import io.integrationhub.sandbox.oms.OmsReservation.State;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReservationTravelTest {

    private static TenantWorld world;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("reservations");
    }

    @AfterEach
    void endFaults() {
        world.oms.setFaults();
    }

    @Test
    void reservesShortStockAtTheOmsUntilTheOrderIsCancelled() {
        // Given
        stock("SHIRT", 6);
        JsonNode order =
                world.shop.placeOrder("ReserveOnOrder", line("SHIRT", 4)).body();
        assertThat(world.oms.stock().available(new OmsStockPosition("SHIRT", "")))
                .isEqualTo(2);

        // When
        world.sendOrderMessage(order);

        // Then
        eventually(() -> assertThat(states(order)).containsExactly(State.CONFIRMED));
        world.shop.update(
                "orders",
                world.shop.get("orders/" + order.path("id").asString()),
                "{'action':'changeOrderState','orderState':'Cancelled'}");
        world.sendOrderMessage(order);
        eventually(() -> assertThat(states(order)).containsExactly(State.RELEASED));
    }

    @Test
    void rejectsAnOrderWithWhatTheOmsHas() {
        // Given
        stock("SOCKS", 3);

        // When
        Response rejected = world.shop.placeOrder("ReserveOnOrder", line("SOCKS", 4));

        // Then
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.body().at("/errors/0/message").asString()).isEqualTo("Only 3 of SOCKS are available.");
    }

    @Test
    void confirmsAReservationWhoseResponseWasLost() {
        // Given
        stock("HAT", 6);
        world.oms.setFaults(new OmsFault.ResponseLost(1));

        // When
        Response order = world.shop.placeOrder("ReserveOnOrder", line("HAT", 4));

        // Then
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.body().at("/custom/fields/hubStockCheck").asString()).isEqualTo("unconfirmed");
        eventually(() -> assertThat(states(order.body())).containsExactly(State.CONFIRMED));
    }

    private static List<State> states(JsonNode order) {
        return world.oms.stock().reservations().stream()
                .filter(reservation -> reservation.key().equals(order.path("id").asString()))
                .map(OmsReservation::state)
                .toList();
    }

    private static void stock(String sku, long quantity) {
        world.shop.addArticle(sku);
        // Restockable, so that only the hub rejects an order, whatever quantity it has written to the entry.
        world.shop.post("inventory", "{'sku':'" + sku + "','quantityOnStock':1000,'restockableInDays':1}");
        world.oms.stock().setOnHand(new OmsStockPosition(sku, ""), quantity);
    }
}
