package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Response;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StockOutTravelTest {

    private static TenantWorld world;
    private static SearchIndex index;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("index");
        index = world.index();
    }

    @AfterEach
    void repair() {
        index.respondWith(204);
    }

    @Test
    void tellsTheIndexWhatCanBeSoldAfterReportsAndOrders() {
        // Given
        world.shop.addArticle("SOFA");
        report("SOFA", 20);
        eventually(() -> assertThat(index.available("SOFA")).isEqualTo(20));

        // When
        int status = world.shop.placeOrder("ReserveOnOrder", line("SOFA", 4)).status();

        // Then
        assertThat(status).isEqualTo(201);
        eventually(() -> assertThat(index.available("SOFA")).isEqualTo(16));
    }

    /** An entry that is restocked has commercetools accept any order, so that only the service's check is left. */
    @Test
    void sellsWhatACartHasReservedOnlyToThatCart() {
        // Given
        world.shop.addArticle("CHAIR");
        world.oms.stock().setOnHand(new OmsStockPosition("CHAIR", ""), 4);
        reportRestockable("CHAIR", 3);
        eventually(() -> assertThat(world.quantity("CHAIR")).isEqualTo(3));
        world.shop.letReservationsExpire();
        JsonNode cart = world.shop.cart("ReserveOnCart", line("CHAIR", 2));
        eventually(() -> assertThat(available("CHAIR")).isEqualTo(1));
        reportRestockable("CHAIR", 4);
        eventually(() -> assertThat(index.available("CHAIR")).isEqualTo(2));

        // When
        Response other = world.shop.placeOrder("ReserveOnOrder", line("CHAIR", 3));
        Response own = world.shop.order(cart);

        // Then
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body().at("/errors/0/errorByExtension/key").asString(""))
                .isNotEmpty();
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.body().has("custom")).isFalse();
        eventually(() -> {
            assertThat(world.quantity("CHAIR")).isEqualTo(2);
            assertThat(available("CHAIR")).isEqualTo(2);
            assertThat(index.available("CHAIR")).isEqualTo(2);
        });
    }

    private static long available(String sku) {
        return world.entry(sku).orElseThrow().path("availableQuantity").asLong();
    }

    private static void reportRestockable(String sku, int quantity) {
        world.report("{'items':[{'sku':'" + sku + "','available':" + quantity + ",'restockableInDays':5,'asOf':'"
                + Instant.now() + "'}]}");
    }

    @Test
    void tellsItTheNewestQuantityOnceItRespondsAgain() {
        // Given
        index.respondWith(503);

        // When
        IntStream.rangeClosed(1, 20).forEach(quantity -> report("LAMP", quantity));

        // Then
        eventually(() -> assertThat(world.quantity("LAMP")).isEqualTo(20));
        assertThat(index.available("LAMP")).isEqualTo(-1);
        index.respondWith(204);
        eventually(() -> assertThat(index.available("LAMP")).isEqualTo(20));
    }

    @Test
    void parksAndReplaysWhatTheIndexRejects() {
        // Given
        index.respondWith(422);
        report("DESK", 3);
        eventually(() -> assertThat(world.parked("STOCK_RECEIVER_REJECTED")).isNotEmpty());
        index.respondWith(204);

        // When
        world.parked("STOCK_RECEIVER_REJECTED").forEach(world::replay);

        // Then
        eventually(() -> assertThat(index.available("DESK")).isEqualTo(3));
        eventually(() -> assertThat(world.endpoint("parked?code=STOCK_RECEIVER_REJECTED")
                        .path("records")
                        .valueStream()
                        .map(record -> record.path("state").asString()))
                .containsOnly("RESOLVED"));
        assertThat(world.quantity("DESK")).isEqualTo(3);
    }

    private static void report(String sku, int quantity) {
        world.report("{'items':[{'sku':'" + sku + "','available':" + quantity + ",'asOf':'" + Instant.now() + "'}]}");
    }
}
