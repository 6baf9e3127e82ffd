package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.ShopFront.line;
import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.travel.ShopFront.Response;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsStockPosition;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class StockInTravelTest {

    private static TenantWorld world;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("reports");
        world.oms.stock().setOnHand(new OmsStockPosition("UNREPORTED", ""), 4);
        world.withWebhooks();
    }

    @AfterEach
    void endFaults() {
        world.oms.setFaults();
    }

    @Test
    void bringsStockInAndSellsItWithoutAQuery() {
        // Given
        world.shop.addArticle("SHIRT");
        world.oms.stock().setOnHand(new OmsStockPosition("SHIRT", ""), 20);
        eventually(() -> assertThat(world.quantity("SHIRT")).isEqualTo(20));
        world.oms.setFaults(new OmsFault.Unavailable(OmsFault.ALWAYS));

        // When
        Response order = world.shop.placeOrder("ReserveOnOrder", line("SHIRT", 4));

        // Then
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.body().has("custom")).isFalse();
    }

    @Test
    void appliesAGuardedReportOnlyOnceItIsReplayed() {
        // Given
        world.report(report("GUARDED-", 25, 8, 8));
        eventually(() -> assertThat(world.quantity("GUARDED-24")).isEqualTo(8));
        world.report(report("GUARDED-", 25, 0, 0));
        eventually(() -> assertThat(world.parked("STOCK_REPORT_GUARDED")).hasSize(1));
        long before = world.quantity("GUARDED-24");

        // When
        world.replay(world.parked("STOCK_REPORT_GUARDED").getFirst());

        // Then
        assertThat(before).isEqualTo(8);
        eventually(() -> assertThat(world.quantity("GUARDED-24")).isZero());
    }

    @Test
    void publishesThatStockHasReachedItsThreshold() {
        // Given
        world.oms.stock().setOnHand(new OmsStockPosition("CAP", ""), 20);
        eventually(() -> assertThat(levels("CAP")).containsExactly("above"));

        // When
        world.oms.stock().setOnHand(new OmsStockPosition("CAP", ""), 3);

        // Then
        eventually(() -> assertThat(world.context()
                        .getBean(MeterRegistry.class)
                        .find("hub.stock.threshold.crossings")
                        .tag("tenant", "reports")
                        .tag("kind", "threshold-reached")
                        .counters())
                .isNotEmpty());
    }

    @Test
    void comparesItsStockWithTheOmsAndRepairsItOnApproval() {
        // Given
        world.report("{'asOf':'" + Instant.now() + "','items':[{'sku':'LOST-1','available':9}]}");
        eventually(() -> assertThat(world.quantity("LOST-1")).isEqualTo(9));

        // When
        JsonNode compared = world.stock("compare");
        JsonNode repaired = world.stock("repair");

        // Then
        assertThat(compared.path("discrepancies")).anySatisfy(discrepancy -> {
            assertThat(discrepancy.path("sku").asString()).isEqualTo("LOST-1");
            assertThat(discrepancy.path("expected").asLong()).isEqualTo(9);
            assertThat(discrepancy.path("actual").asLong()).isZero();
        });
        assertThat(compared.path("discrepancies"))
                .anySatisfy(discrepancy ->
                        assertThat(discrepancy.path("sku").asString()).isEqualTo("UNREPORTED"));
        assertThat(repaired.path("differing").asLong()).isZero();
        assertThat(world.quantity("UNREPORTED")).isEqualTo(4);
        assertThat(world.quantity("LOST-1")).isZero();
    }

    private static List<String> levels(String sku) {
        return world.context()
                .getBean(JdbcClient.class)
                .sql("select level from stock_position where level is not null and sku = :sku")
                .param("sku", sku)
                .query(String.class)
                .list();
    }

    @Test
    void createsAMissingSupplyChannel() {
        // When
        world.oms.stock().setOnHand(new OmsStockPosition("SOCKS", "hamburg"), 3);

        // Then
        eventually(() -> assertThat(world.quantity("SOCKS")).isEqualTo(3));
        assertThat(world.resources("channel")).anySatisfy(channel -> {
            assertThat(channel.path("key").asString()).isEqualTo("hamburg");
            assertThat(channel.path("roles").toString()).contains("InventorySupply");
        });
    }

    @Test
    void readsManyEntriesWithFewRequestsAndWritesOnlyWhatChanged() {
        // Given
        world.report(report("SKU-", 300, 8, 9));
        eventually(() -> assertThat(world.resources("inventory-entry"))
                .filteredOn(entry -> entry.path("sku").asString().startsWith("SKU-"))
                .hasSize(300));
        world.clearRequests();
        long writes = world.writes();

        // When
        world.report(report("SKU-", 300, 8, 10));

        // Then
        eventually(() -> assertThat(world.quantity("SKU-0")).isEqualTo(10));
        assertThat(world.writes()).isEqualTo(writes + 1);
        assertThat(world.requests("GET", "inventory")).isEqualTo(2);
    }

    @Test
    void writesOnlyTheCustomFieldsThatChanged() {
        // Given
        String fields = field("shelf", "String") + "," + field("weight", "Number") + "," + field("counted", "DateTime");
        world.shop.post(
                "types",
                "{'key':'hub-stock','name':{'en':'Stock'},'resourceTypeIds':['inventory-entry'],'fieldDefinitions':["
                        + fields
                        + "]}");
        String unchanged = "'weight':1.50,'counted':'2026-11-01T10:00:00+01:00'";
        world.report(withCustomFields("'shelf':'A1'," + unchanged));
        eventually(() -> assertThat(shelf()).isEqualTo("A1"));
        long writes = world.writes();

        // When
        world.report(withCustomFields(unchanged));
        world.report(withCustomFields("'shelf':'A2'," + unchanged));

        // Then
        eventually(() -> assertThat(shelf()).isEqualTo("A2"));
        assertThat(world.writes()).isEqualTo(writes + 1);
    }

    private static String shelf() {
        return world.entry("BOX")
                .map(entry -> entry.at("/custom/fields/shelf").asString(""))
                .orElse("");
    }

    private static String field(String name, String type) {
        return "{'name':'" + name + "','label':{'en':'" + name + "'},'required':false,'type':{'name':'" + type + "'}}";
    }

    private static String withCustomFields(String fields) {
        return "{'asOf':'" + Instant.now() + "','items':[{'sku':'BOX','available':4,'custom':{" + fields + "}}]}";
    }

    /** A report of some articles with the same quantity, except for the first one. */
    private static String report(String prefix, int articles, long quantity, long firstQuantity) {
        String items = IntStream.range(0, articles)
                .mapToObj(i -> "{'sku':'" + prefix + i + "','available':" + (i == 0 ? firstQuantity : quantity) + "}")
                .collect(Collectors.joining(","));
        return "{'asOf':'" + Instant.now() + "','items':[" + items + "]}";
    }
}
