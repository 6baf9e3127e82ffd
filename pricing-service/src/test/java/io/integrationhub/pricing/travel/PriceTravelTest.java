package io.integrationhub.pricing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.simulation.Seeds;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service as it is deployed, between a real broker, a real database and commercetools. */
class PriceTravelTest {

    private static final PriceWorld WORLD = PriceWorld.start();

    @AfterAll
    static void stop() {
        WORLD.close();
    }

    @Test
    void writesAPriceListOnceAndThenOnlyWhatChanges() throws IOException {
        // When: the list arrives for the first time
        long reads = WORLD.requests("GET");
        JsonNode first = WORLD.run(WORLD.list("monday", _ -> "10.00"));

        // Then
        assertThat(first.path("state").asString()).isEqualTo("completed");
        assertThat(WORLD.prices("L-")).hasSize(200);
        assertThat(WORLD.requests("GET") - reads).isLessThanOrEqualTo(2);

        // When: it arrives again
        long writes = WORLD.writes();
        reads = WORLD.requests("GET");
        WORLD.run(WORLD.list("tuesday", _ -> "10.00"));

        // Then
        assertThat(WORLD.writes()).isEqualTo(writes);
        assertThat(WORLD.requests("GET") - reads).isLessThanOrEqualTo(2);

        // When: three percent of it have changed
        WORLD.run(WORLD.list("wednesday", row -> row < 6 ? "10.55" : "10.00"));

        // Then
        assertThat(WORLD.writes()).isEqualTo(writes + 6);
        assertThat(WORLD.cents("L-1005")).containsExactly(1055L);
        assertThat(WORLD.cents("L-1006")).containsExactly(1000L);
    }

    @Test
    void replacesThePriceOfAScopeByThatOfAnother() {
        // Given
        WORLD.run(WORLD.report("[{'sku':'S-1','amount':'10','currency':'EUR','country':'DE'}]"));

        // When
        WORLD.run(WORLD.report("[{'sku':'S-1','currency':'EUR','country':'DE','deleted':true},"
                + "{'sku':'S-1','amount':'9','currency':'EUR','country':'AT'}]"));

        // Then
        assertThat(WORLD.prices("S-1")).singleElement().satisfies(price -> {
            assertThat(price.path("country").asString()).isEqualTo("AT");
            assertThat(price.at("/value/centAmount").asLong()).isEqualTo(900);
        });
    }

    @Test
    void writesTheNewestOfThePricesThatAWebhookReports() {
        // When
        WORLD.sendWebhook("{\"sku\":\"W-1\",\"amount\":10,\"currency\":\"EUR\"}");
        WORLD.sendWebhook("{\"sku\":\"W-1\",\"amount\":9,\"currency\":\"EUR\"}");
        WORLD.sendWebhook("{\"sku\":\"W-2\",\"currency\":\"EUR\"}");

        // Then
        await().atMost(PriceWorld.PATIENCE)
                .untilAsserted(() -> assertThat(WORLD.cents("W-")).containsExactly(900L));
        await().atMost(PriceWorld.PATIENCE)
                .untilAsserted(() -> assertThat(WORLD.endpoint("parked?code=PRICE_REPORT_MALFORMED")
                                .path("records"))
                        .singleElement()
                        .satisfies(record ->
                                assertThat(record.path("key").asString()).isEqualTo("W-2")));
    }

    @Test
    void shortensAPriceBeforeTheNextOneBegins() {
        // Given
        WORLD.run(WORLD.report("[{'sku':'V-1','amount':'10','currency':'EUR','validFrom':'2026-01-01'}]"));
        long rejected = WORLD.rejected();

        // When
        JsonNode run = WORLD.run(WORLD.report("[{'sku':'V-1','amount':'10','currency':'EUR','validFrom':'2026-01-01',"
                + "'validUntil':'2026-06-30'},{'sku':'V-1','amount':'12.345','currency':'EUR',"
                + "'validFrom':'2026-07-01'},{'sku':'V-1','amount':'11','currency':'EUR','lowerBound':10,"
                + "'validFrom':'2026-07-01'}]"));

        // Then
        assertThat(run.path("state").asString()).isEqualTo("completed");
        assertThat(WORLD.rejected()).isEqualTo(rejected);
        assertThat(WORLD.prices("V-1"))
                .extracting(price -> price.path("validFrom").asString("") + " "
                        + price.path("validUntil").asString(""))
                .containsExactlyInAnyOrder(
                        "2025-12-31T23:00:00.000Z 2026-06-30T22:00:00.000Z", "2026-06-30T22:00:00.000Z ");
        assertThat(WORLD.prices("V-1")).anySatisfy(price -> {
            assertThat(price.at("/value/preciseAmount").asLong()).isEqualTo(12345);
            assertThat(price.at("/tiers/0/minimumQuantity").asLong()).isEqualTo(10);
        });
    }

    @Test
    void tellsWhichRowsOverlapAndWritesTheOthers() {
        // When
        JsonNode run = WORLD.run(WORLD.report("[{'sku':'O-1','amount':'1','currency':'EUR','validUntil':'2026-06-30'},"
                + "{'sku':'O-1','amount':'2','currency':'EUR','validFrom':'2026-06-30'},"
                + "{'sku':'O-2','amount':'3','currency':'EUR'}]"));

        // Then
        assertThat(run.path("state").asString()).isEqualTo("completed-with-findings");
        assertThat(WORLD.findings(run))
                .singleElement()
                .asString()
                .contains("PRICE_VALIDITY_OVERLAPPING", "item 1 (1.00 EUR", "item 2 (2.00 EUR");
        assertThat(WORLD.cents("O-")).containsExactly(300L);
    }

    @Test
    void adoptsAPriceOfSomebodyElseAndNamesOneThatIsInTheWay() {
        // Given
        WORLD.create("F-1", "");
        WORLD.create("F-2", "2026-03-01T00:00:00Z");

        // When
        JsonNode run = WORLD.run(WORLD.report("[{'sku':'F-1','amount':'10','currency':'EUR'},"
                + "{'sku':'F-2','amount':'10','currency':'EUR','validFrom':'2026-06-01'}]"));

        // Then
        assertThat(WORLD.prices("F-1"))
                .singleElement()
                .satisfies(price -> assertThat(price.path("key").asString("")).startsWith("F-1-"));
        assertThat(WORLD.findings(run))
                .singleElement()
                .asString()
                .contains(
                        "PRICE_IN_CONFLICT",
                        "the price F-2-",
                        WORLD.prices("F-2").getFirst().path("id").asString());
    }

    @Test
    void knowsThePricesOfACustomerGroupInAChannel() {
        // Given
        WORLD.createScoped("G-1");

        // When
        JsonNode run = WORLD.run(
                WORLD.report("[{'sku':'G-1','amount':'9','currency':'EUR','customerGroup':'vip','channel':'berlin'}]"));

        // Then
        assertThat(run.path("state").asString()).isEqualTo("completed");
        assertThat(WORLD.prices("G-1")).singleElement().satisfies(price -> {
            assertThat(price.at("/value/centAmount").asLong()).isEqualTo(900);
            assertThat(price.path("key").asString("")).startsWith("G-1-");
        });
    }

    @Test
    void createsMissingCustomerGroupsAndChannelsIfTheTenantWantsIt() {
        // When
        WORLD.reportToBolt("{'sku':'A','amount':9,'currency':'EUR','customerGroup':'vip','channel':'berlin'}");

        // Then
        await().atMost(PriceWorld.PATIENCE)
                .untilAsserted(() ->
                        assertThat(WORLD.boltResources("standalone-price")).hasSize(1));
        assertThat(WORLD.boltResources("channel"))
                .singleElement()
                .satisfies(
                        channel -> assertThat(channel.at("/roles/0").asString()).isEqualTo("ProductDistribution"));
        assertThat(WORLD.boltResources("customer-group")).hasSize(1);
    }

    @Test
    void withholdsAPriceThatChangesTooMuchAndOneOfAMissingChannelWaits() {
        // Given
        WORLD.run(WORLD.report("[{'sku':'B-1','amount':'10','currency':'EUR'}]"));

        // When
        JsonNode run = WORLD.run(WORLD.report("[{'sku':'B-1','amount':'1000','currency':'EUR'},"
                + "{'sku':'B-2','amount':'10','currency':'EUR','channel':'nowhere'}]"));

        // Then
        assertThat(WORLD.cents("B-")).containsExactly(1000L);
        assertThat(WORLD.endpoint("runs/" + run.path("id").asLong() + "/items").path("items"))
                .extracting(item ->
                        item.path("key").asString() + " " + item.path("state").asString() + " "
                                + item.path("detail").asString())
                .anySatisfy(item -> assertThat(item).startsWith("B-1|EUR||| withheld 1000.00 EUR after 10.00 EUR"))
                .anySatisfy(item -> assertThat(item).startsWith("B-2|EUR|||nowhere waiting"));
    }

    @Test
    void writesInSpiteOfLocksALostResponseAndAChangeOfSomebodyElse() {
        // Given
        WORLD.run(WORLD.report(
                "[{'sku':'X-1','amount':'10','currency':'EUR'},{'sku':'X-2','amount':'10','currency':'EUR'}]"));
        WORLD.change(WORLD.prices("X-1").getFirst().path("id").asString());
        WORLD.faults().add(ApiFault.standalonePriceLocked().times(2));
        WORLD.faults()
                .add(ApiFault.responseDropped().on("POST", PriceWorld.PRICES).times(1));

        // When
        JsonNode run = WORLD.run(WORLD.report("[{'sku':'X-1','amount':'11','currency':'EUR'},"
                + "{'sku':'X-2','amount':'11','currency':'EUR'},{'sku':'X-3','amount':'11','currency':'EUR'}]"));

        // Then
        assertThat(run.path("state").asString()).isEqualTo("completed");
        assertThat(WORLD.cents("X-")).containsExactly(1100L, 1100L, 1100L);
    }

    @Test
    void endsLikeAFirstLoadWhateverHappenedBefore() {
        Seeds.few(1).forEach(seed -> new PriceModel(WORLD).converges(seed));
    }

    @Test
    @Tag("soak")
    void endsLikeAFirstLoadInManyWorlds() {
        Seeds.many(20).forEach(seed -> new PriceModel(WORLD).converges(seed));
    }

    @Test
    void undoesARun() {
        // Given
        WORLD.run(WORLD.report("[{'sku':'U-1','amount':'10','currency':'EUR'}]"));
        JsonNode run = WORLD.run(WORLD.report(
                "[{'sku':'U-1','amount':'11','currency':'EUR'}," + "{'sku':'U-2','amount':'11','currency':'EUR'}]"));

        // When
        WORLD.undo(run);

        // Then
        await().atMost(PriceWorld.PATIENCE)
                .untilAsserted(() -> assertThat(WORLD.cents("U-")).containsExactly(1000L));
    }
}
