package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Answer;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsReservation;
import io.integrationhub.sandbox.oms.OmsReservation.State;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReservationTravelTest {

    private static final String SETTINGS = "HUB_TENANTS_ACME_INVENTORY_THRESHOLD_";
    private static StockWorld world;

    @BeforeAll
    static void start() {
        world = new StockWorld(Map.of(
                SETTINGS + "RESERVATIONS_ENABLED", "true",
                SETTINGS + "LOOK_AFTER", "7s"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void behave() {
        world.oms.setFaults();
    }

    @Test
    void hasTheOmsKeepWhatIsShortUntilTheOrderIsSureOrCalledOff() {
        // Given
        stocked("SHIRT", 6);
        JsonNode order = world.shop.order("ReserveOnOrder", line("SHIRT", 4)).body();
        assertThat(world.oms.stock().available(new OmsStockPosition("SHIRT", "")))
                .isEqualTo(2);

        // When
        world.ring(order);

        // Then
        eventually(() -> assertThat(states(order)).containsExactly(State.CONFIRMED));
        world.shop.update(
                "orders",
                world.shop.get("orders/" + order.path("id").asString()),
                "{'action':'changeOrderState','orderState':'Cancelled'}");
        world.ring(order);
        eventually(() -> assertThat(states(order)).containsExactly(State.RELEASED));
    }

    @Test
    void refusesWithWhatTheOmsHas() {
        // Given
        stocked("SOCKS", 3);

        // When
        Answer refused = world.shop.order("ReserveOnOrder", line("SOCKS", 4));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/message").asString()).isEqualTo("Only 3 of SOCKS are available.");
    }

    @Test
    void confirmsWhatTheOmsKeptAlthoughItsAnswerGotLost() {
        // Given
        stocked("HAT", 6);
        world.oms.setFaults(new OmsFault.ResponseLost(1));

        // When
        Answer order = world.shop.order("ReserveOnOrder", line("HAT", 4));

        // Then
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.body().at("/custom/fields/hubStockCheck").asString()).isEqualTo("unconfirmed");
        eventually(() -> assertThat(states(order.body())).containsExactly(State.CONFIRMED));
    }

    private static List<State> states(JsonNode order) {
        return world.oms.stock().reservations().stream()
                .filter(one -> one.key().equals(order.path("id").asString()))
                .map(OmsReservation::state)
                .toList();
    }

    private static void stocked(String sku, long quantity) {
        world.shop.sells(sku);
        world.shop.post("inventory", "{'sku':'" + sku + "','quantityOnStock':1000}");
        world.oms.stock().setOnHand(new OmsStockPosition(sku, ""), quantity);
    }
}
