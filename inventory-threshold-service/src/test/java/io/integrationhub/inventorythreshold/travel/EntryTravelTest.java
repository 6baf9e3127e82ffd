package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Response;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens when someone else changes inventory entries whose stock the OMS owns. */
class EntryTravelTest {

    private static TenantWorld world;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("entries").withWebhooks();
        eventually(() -> assertThat(world.resources("subscription")).hasSize(1));
    }

    @AfterEach
    void endFaults() {
        world.oms.setFaults();
    }

    @Test
    void setsAChangedEntryBackWithOneWrite() {
        // Given
        stock("SHIRT", 20);
        long writes = world.writes();

        // When
        update("SHIRT", "{'action':'changeQuantity','quantity':999}");

        // Then
        eventually(() -> assertThat(world.quantity("SHIRT")).isEqualTo(20));
        eventually(() -> assertThat(world.journal("SHIRT").toString()).contains("repaired"));
        assertThat(world.writes()).isEqualTo(writes + 2);
    }

    @Test
    void createsADeletedEntryAgain() {
        // Given
        stock("SOCKS", 20);

        // When
        world.shop.delete("inventory", world.entry("SOCKS").orElseThrow());

        // Then
        eventually(() -> assertThat(world.quantity("SOCKS")).isEqualTo(20));
    }

    @Test
    void usesTheThresholdOfAnEntry() {
        // Given
        world.shop.addArticle("HAT");
        stock("HAT", 20);
        update("HAT", "{'action':'setSafetyStock','quantity':18}");
        world.sweep("inventory-entries");
        world.oms.setFaults(new OmsFault.Unavailable(OmsFault.ALWAYS));

        // When
        // Then
        eventually(() -> {
            Response order = world.shop.placeOrder("ReserveOnOrder", line("HAT", 3));
            assertThat(order.status()).isEqualTo(201);
            assertThat(order.body().at("/custom/fields/hubStockCheck").asString(""))
                    .isEqualTo("unconfirmed");
        });
    }

    @Test
    void removesAnEntryThatAFullReportDoesNotMention() {
        // Given
        world.report(fullReport("{'sku':'OLD','channel':'full','available':4},"));
        eventually(() -> assertThat(world.quantity("OLD")).isEqualTo(4));

        // When
        world.report(fullReport(""));

        // Then
        eventually(() -> assertThat(world.entry("OLD")).isEmpty());
        assertThat(world.quantity("KEPT")).isEqualTo(5);
    }

    /** A report of all stock at one channel. */
    private static String fullReport(String others) {
        String items = "[" + others + "{'sku':'KEPT','channel':'full','available':5}]";
        return "{'asOf':'" + Instant.now() + "','full':true,'items':" + items + "}";
    }

    private static void stock(String sku, long quantity) {
        world.oms.stock().setOnHand(new OmsStockPosition(sku, ""), quantity);
        eventually(() -> assertThat(world.quantity(sku)).isEqualTo(quantity));
    }

    private static void update(String sku, String action) {
        Response response = world.shop.update("inventory", world.entry(sku).orElseThrow(), action);
        assertThat(response.status()).isEqualTo(200);
    }
}
