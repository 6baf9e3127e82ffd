package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Answer;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsPlace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What others do to inventory entries whose stock has its master elsewhere. */
class EntryTravelTest {

    private static final String SETTINGS = "HUB_TENANTS_ACME_INVENTORY_THRESHOLD_";

    private static StockWorld world;

    @BeforeAll
    static void start() {
        Map<String, String> variables = new HashMap<>(StockWorld.NOTIFIED);
        variables.put(SETTINGS + "THRESHOLDS_OWN", "safety-stock");
        variables.put(SETTINGS + "STOCK_IN_VANISHED", "remove");
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        world = new StockWorld(variables).withWebhooks();
        eventually(() ->
                assertThat(world.commercetools.all("acme-test", "subscription")).hasSize(1));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void behave() {
        world.oms.behave();
    }

    @Test
    void hasAnEntryShowWhatTheOmsSaysAgainWithOneWrite() {
        // Given
        stocked("SHIRT", 20);
        long writes = world.commercetools.writes("acme-test");

        // When
        write("SHIRT", "{'action':'changeQuantity','quantity':999}");

        // Then
        eventually(() -> assertThat(world.shown("SHIRT")).isEqualTo(20));
        eventually(() -> assertThat(journal("SHIRT")).contains("repaired"));
        assertThat(world.commercetools.writes("acme-test")).isEqualTo(writes + 2);
    }

    @Test
    void makesAnEntryAgainThatSomebodyDeleted() {
        // Given
        stocked("SOCKS", 20);

        // When
        JsonNode entry = world.entry("SOCKS").orElseThrow();
        world.shop.delete("inventory", entry);

        // Then
        eventually(() -> assertThat(world.shown("SOCKS")).isEqualTo(20));
    }

    @Test
    void heedsAThresholdThatSomebodyPutOnTheEntry() {
        // Given
        world.shop.sells("HAT");
        stocked("HAT", 20);
        write("HAT", "{'action':'setSafetyStock','quantity':18}");
        world.sweep("inventory-entries");
        world.oms.behave(new OmsFault.Unavailable(OmsFault.ALWAYS));

        // When
        // Then
        eventually(() -> {
            Answer order = world.shop.order("ReserveOnOrder", line("HAT", 3));
            assertThat(order.status()).isEqualTo(201);
            assertThat(order.body().at("/custom/fields/hubStockCheck").asString(""))
                    .isEqualTo("unconfirmed");
        });
    }

    @Test
    void removesEntriesThatAFullReportDoesNotName() {
        // Given
        world.report(full("{'sku':'OLD','channel':'full','available':4},"));
        eventually(() -> assertThat(world.shown("OLD")).isEqualTo(4));

        // When
        world.report(full(""));

        // Then
        eventually(() -> assertThat(world.entry("OLD")).isEmpty());
        assertThat(world.shown("KEPT")).isEqualTo(5);
    }

    /** A report of all that there is at one channel. */
    private static String full(String others) {
        return "{'asOf':'"
                + Instant.now()
                + "','full':true,'items':["
                + others
                + "{'sku':'KEPT','channel':'full','available':5}]}";
    }

    private static void stocked(String sku, long quantity) {
        world.oms.stock().count(new OmsPlace(sku, ""), quantity);
        eventually(() -> assertThat(world.shown(sku)).isEqualTo(quantity));
    }

    private static void write(String sku, String action) {
        Answer answer = world.shop.update("inventory", world.entry(sku).orElseThrow(), action);
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String journal(String sku) {
        return world.service.endpoint("journal/acme/" + sku).toString();
    }
}
