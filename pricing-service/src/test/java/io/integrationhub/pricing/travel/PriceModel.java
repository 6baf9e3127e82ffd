package io.integrationhub.pricing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.simulation.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random reports one after the other through the service, under faults: whatever happened before, the last one ends in
 * the same prices as its load by a tenant that had none.
 */
record PriceModel(PriceWorld world) {

    private static final int REPORTS = 5;

    /** Fewer than ten scopes, of which all may change without approval. */
    private static final List<String> SKUS = List.of("a", "b", "c");

    private static final List<String> SCOPES =
            List.of("'currency':'EUR'", "'currency':'EUR','country':'DE'", "'currency':'USD'");

    private static final String SPRING = ",'validFrom':'2026-01-01T00:00:00Z','validUntil':'2026-07-01T00:00:00Z'";
    private static final String FALL = ",'validFrom':'2026-07-01T00:00:00Z','validUntil':'2027-01-01T00:00:00Z'";

    /** Plays one world. */
    void converges(long seed) {
        String replay = Seeds.replay(seed, "pricing-service", PriceTravelTest.class);
        Random random = new Random(seed);
        String lot = "M" + Long.toHexString(seed) + "-";
        addFaults(random);
        String last = "";
        for (int i = 0; i < REPORTS; i++) {
            last = report(lot, random);
            String delivered = world.report(last);
            if (random.nextInt(3) == 0) {
                // The same again, while the first is under way.
                world.run(world.report(last));
            }
            world.run(delivered);
        }
        world.faults().clear();
        JsonNode repeated = world.run(world.report(last));
        long writes = world.writes();
        world.run(world.report(last));

        assertThat(repeated.path("state").asString()).as(replay).isEqualTo("completed");
        assertThat(world.writes()).as(replay).isEqualTo(writes);
        TreeSet<String> prices = states(world.prices(lot).stream());
        world.reportToBolt(last);
        await().atMost(PriceWorld.PATIENCE)
                .untilAsserted(() -> assertThat(states(world.boltResources("standalone-price").stream()
                                .filter(price -> price.path("sku").asString().startsWith(lot))))
                        .as(replay)
                        .isEqualTo(prices));
    }

    private void addFaults(Random random) {
        world.faults().seed(random.nextLong());
        Stream.of(
                        ApiFault.throttled(0).share(0.05),
                        ApiFault.standalonePriceLocked().share(0.05),
                        ApiFault.status(503).share(0.03),
                        ApiFault.failedAfterWrite().share(0.03),
                        ApiFault.responseDropped().share(0.02))
                .map(fault -> fault.on("", "/acme-test/" + PriceWorld.PRICES))
                .forEach(fault -> world.faults().add(fault));
    }

    /** All prices of each scope, or that it has none. */
    private static String report(String lot, Random random) {
        List<String> rows = new ArrayList<>();
        for (String sku : SKUS) {
            for (String scope : SCOPES) {
                String start = "{'sku':'" + lot + sku + "'," + scope;
                switch (random.nextInt(4)) {
                    case 0 -> rows.add(start + ",'deleted':true}");
                    case 1 -> rows.add(start + amount(random) + "}");
                    case 2 -> {
                        rows.add(start + amount(random) + SPRING + "}");
                        rows.add(start + amount(random) + FALL + "}");
                    }
                    default -> {
                        rows.add(start + amount(random) + "}");
                        rows.add(start + amount(random) + ",'lowerBound':10}");
                    }
                }
            }
        }
        return "[" + String.join(",", rows) + "]";
    }

    /** Close to one another, so that none waits for approval. */
    private static String amount(Random random) {
        return ",'amount':'" + BigDecimal.valueOf(1_000 + random.nextInt(200), 2) + "'";
    }

    private static TreeSet<String> states(Stream<ObjectNode> prices) {
        TreeSet<String> states = new TreeSet<>();
        prices.forEach(price -> states.add(String.join(
                " ",
                price.path("sku").asString(),
                price.path("country").asString(""),
                price.path("value").toString(),
                price.path("validFrom").asString(""),
                price.path("validUntil").asString(""),
                price.path("active").toString(),
                price.path("tiers").toString())));
        return states;
    }
}
