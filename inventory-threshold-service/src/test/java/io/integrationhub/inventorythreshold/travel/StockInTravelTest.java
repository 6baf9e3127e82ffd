package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Answer;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class StockInTravelTest {

    private static StockWorld world;

    @BeforeAll
    static void start() {
        world = new StockWorld(
                Map.of("HUB_TENANTS_ACME_INVENTORY_THRESHOLD_HTTP_LIST_PATH", "/api/stock?since={cursor}"));
        world.oms.stock().setOnHand(new OmsStockPosition("UNHEARD-OF", ""), 4);
        world.withWebhooks();
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
    void bringsStockInAndSellsItWithoutAsking() {
        // Given
        world.shop.sells("SHIRT");
        world.oms.stock().setOnHand(new OmsStockPosition("SHIRT", ""), 20);
        eventually(() -> assertThat(world.shown("SHIRT")).isEqualTo(20));
        world.oms.setFaults(new OmsFault.Unavailable(OmsFault.ALWAYS));

        // When
        Answer order = world.shop.order("ReserveOnOrder", line("SHIRT", 4));

        // Then
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.body().has("custom")).isFalse();
    }

    @Test
    void takesAReportThatWouldEmptyTooMuchOnlyWhenAPersonReplaysIt() {
        // Given
        world.report(report("GUARDED-", 25, 8, 8));
        eventually(() -> assertThat(world.shown("GUARDED-24")).isEqualTo(8));
        world.report(report("GUARDED-", 25, 0, 0));
        eventually(
                () -> assertThat(world.parked("STOCK_REPORT_EMPTIES_TOO_MUCH")).hasSize(1));
        long shownBefore = world.shown("GUARDED-24");

        // When
        world.replay(world.parked("STOCK_REPORT_EMPTIES_TOO_MUCH").getFirst());

        // Then
        assertThat(shownBefore).isEqualTo(8);
        eventually(() -> assertThat(world.shown("GUARDED-24")).isZero());
    }

    @Test
    void tellsThatStockReachedItsThreshold() {
        // Given
        world.oms.stock().setOnHand(new OmsStockPosition("CAP", ""), 20);
        eventually(() -> assertThat(levels("CAP")).containsExactly("above"));

        // When
        world.oms.stock().setOnHand(new OmsStockPosition("CAP", ""), 3);

        // Then
        eventually(() -> assertThat(world.service
                        .context()
                        .getBean(MeterRegistry.class)
                        .find("hub.stock.crossings")
                        .tag("kind", "threshold-reached")
                        .counters())
                .isNotEmpty());
    }

    @Test
    void comparesItsWordsWithTheMasterAndTakesItsWordOnApproval() {
        // Given
        world.report("{'asOf':'" + Instant.now() + "','items':[{'sku':'LOST-1','available':9}]}");
        eventually(() -> assertThat(world.shown("LOST-1")).isEqualTo(9));

        // When
        JsonNode found = world.drift("look");
        JsonNode repaired = world.drift("repair");

        // Then
        assertThat(found.path("drifts")).anySatisfy(drift -> {
            assertThat(drift.path("sku").asString()).isEqualTo("LOST-1");
            assertThat(drift.path("expected").asLong()).isEqualTo(9);
            assertThat(drift.path("there").asLong()).isZero();
        });
        assertThat(found.path("drifts"))
                .anySatisfy(drift -> assertThat(drift.path("sku").asString()).isEqualTo("UNHEARD-OF"));
        assertThat(repaired.path("drifted").asLong()).isZero();
        assertThat(world.shown("UNHEARD-OF")).isEqualTo(4);
        assertThat(world.shown("LOST-1")).isZero();
    }

    private static List<String> levels(String sku) {
        return world.service
                .context()
                .getBean(JdbcClient.class)
                .sql("select level from stock_position where level is not null and sku = :sku")
                .param("sku", sku)
                .query(String.class)
                .list();
    }

    @Test
    void makesASupplyChannelThatIsMissing() {
        // When
        world.oms.stock().setOnHand(new OmsStockPosition("SOCKS", "hamburg"), 3);

        // Then
        eventually(() -> assertThat(world.shown("SOCKS")).isEqualTo(3));
        assertThat(world.commercetools.all("acme-test", "channel")).anySatisfy(channel -> {
            assertThat(channel.path("key").asString()).isEqualTo("hamburg");
            assertThat(channel.path("roles").toString()).contains("InventorySupply");
        });
    }

    @Test
    void readsManyEntriesWithFewRequestsAndWritesOnlyWhatChanged() {
        // Given
        world.report(report("SKU-", 300, 8, 9));
        eventually(() -> assertThat(world.commercetools.all("acme-test", "inventory-entry"))
                .filteredOn(entry -> entry.path("sku").asString().startsWith("SKU-"))
                .hasSize(300));
        world.commercetools.requests().clear();
        long writes = world.commercetools.writes("acme-test");

        // When
        world.report(report("SKU-", 300, 8, 10));

        // Then
        eventually(() -> assertThat(world.shown("SKU-0")).isEqualTo(10));
        assertThat(world.commercetools.writes("acme-test")).isEqualTo(writes + 1);
        assertThat(world.commercetools.requests().count("GET", "acme-test", "inventory"))
                .isEqualTo(2);
    }

    @Test
    void showsCustomFieldsAndWritesOnlyThoseThatChanged() {
        // Given
        world.shop.post(
                "types",
                "{'key':'hub-stock','name':{'en':'Stock'},'resourceTypeIds':['inventory-entry'],"
                        + "'fieldDefinitions':["
                        + field("shelf", "String")
                        + ","
                        + field("weight", "Number")
                        + ","
                        + field("counted", "DateTime")
                        + "]}");
        String counted = "'weight':1.50,'counted':'2026-11-01T10:00:00+01:00'";
        world.report(custom("'shelf':'A1'," + counted));
        eventually(() -> assertThat(shelf()).isEqualTo("A1"));
        long writes = world.commercetools.writes("acme-test");

        // When
        world.report(custom(counted));
        world.report(custom("'shelf':'A2'," + counted));

        // Then
        eventually(() -> assertThat(shelf()).isEqualTo("A2"));
        assertThat(world.commercetools.writes("acme-test")).isEqualTo(writes + 1);
    }

    private static String shelf() {
        return world.entry("BOX")
                .map(entry -> entry.at("/custom/fields/shelf").asString(""))
                .orElse("");
    }

    private static String field(String name, String type) {
        return "{'name':'" + name + "','label':{'en':'" + name + "'},'required':false,'type':{'name':'" + type + "'}}";
    }

    private static String custom(String fields) {
        return "{'asOf':'" + Instant.now() + "','items':[{'sku':'BOX','available':4,'custom':{" + fields + "}}]}";
    }

    /** That many articles with the same quantity, but another one for the first. */
    private static String report(String articles, int number, long quantity, long ofTheFirst) {
        return "{'asOf':'"
                + Instant.now()
                + "','items':["
                + IntStream.range(0, number)
                        .mapToObj(i ->
                                "{'sku':'" + articles + i + "','available':" + (i == 0 ? ofTheFirst : quantity) + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }
}
