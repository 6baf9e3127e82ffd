package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Answer;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockTravelTest {

    private static StockWorld world;

    @BeforeAll
    static void start() {
        world = new StockWorld(Map.of());
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
    void asksTheOmsAboutWhatIsShortAndSellsTheRestFromWhatItLearnt() {
        // Given
        stocked("SHIRT", 20);

        // When
        Answer first = world.shop.order("ReserveOnOrder", line("SHIRT", 2), line("SHIRT", 3));
        world.oms.setFaults(new OmsFault.Unavailable(OmsFault.ALWAYS));
        Answer second = world.shop.order("ReserveOnOrder", line("SHIRT", 10));

        // Then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().has("custom")).isFalse();
    }

    @Test
    void refusesWithWhatThereIsInTheCustomersLanguage() {
        // Given
        stocked("SOCKS", 3);

        // When
        Answer refused = world.shop.order("ReserveOnOrder", line("SOCKS", 4));
        Answer fewer = world.shop.order("ReserveOnOrder", line("SOCKS", 3));
        Answer none = world.shop.order("ReserveOnOrder", line("SOCKS", 1));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        JsonNode error = refused.body().at("/errors/0");
        assertThat(error.path("code").asString()).isEqualTo("InvalidInput");
        assertThat(error.path("message").asString()).isEqualTo("Only 3 of SOCKS are available.");
        assertThat(error.at("/localizedMessage/de").asString()).isEqualTo("Von SOCKS sind nur 3 verf\u00fcgbar.");
        assertThat(error.at("/extensionExtraInfo/available").asLong()).isEqualTo(3);
        assertThat(fewer.status()).isEqualTo(201);
        assertThat(none.body().at("/errors/0/message").asString()).isEqualTo("SOCKS is sold out.");
    }

    @Test
    void marksAnOrderThatTheOmsGaveNoAnswerAbout() {
        // Given
        stocked("SLOW", 3);
        world.oms.setFaults(new OmsFault.Slow(Duration.ofSeconds(5)));

        // When
        Answer accepted = world.shop.order("ReserveOnOrder", line("SLOW", 2));

        // Then
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.body().at("/custom/fields/hubStockCheck").asString())
                .isEqualTo("unconfirmed");
        assertThat(checks("unconfirmed")).isPositive();
    }

    @Test
    void countsAnOrderUntilTheOmsDoes() {
        // Given
        stocked("HAT", 6);

        // When
        Answer order = world.shop.order("ReserveOnOrder", line("HAT", 4));
        world.ring(order.body());
        Answer tooMany = world.shop.order("ReserveOnOrder", line("HAT", 3));
        world.oms.stock().sell(new OmsStockPosition("HAT", ""), 4);
        world.exported(order.body());

        // Then
        assertThat(tooMany.body().at("/errors/0/extensionExtraInfo/available").asLong())
                .isEqualTo(2);
        eventually(() -> assertThat(world.shop
                        .order("ReserveOnOrder", line("HAT", 9))
                        .body()
                        .at("/errors/0/extensionExtraInfo/available")
                        .asLong())
                .isEqualTo(2));
    }

    @Test
    void leavesOrdersAloneWhoseStockIsNotKept() {
        // Given
        stocked("AIR", 0);

        // Then
        assertThat(world.shop.order("None", line("AIR", 99)).status()).isEqualTo(201);
    }

    /** In commercetools there is more than enough, so that only the hub refuses. */
    private static void stocked(String sku, long quantity) {
        world.shop.sells(sku);
        world.shop.post("inventory", "{'sku':'" + sku + "','quantityOnStock':1000}");
        world.oms.stock().setOnHand(new OmsStockPosition(sku, ""), quantity);
    }

    private static double checks(String outcome) {
        return world.service
                .endpoint("metrics/hub.stock.checks?tag=outcome:" + outcome)
                .at("/measurements/0/value")
                .asDouble();
    }
}
