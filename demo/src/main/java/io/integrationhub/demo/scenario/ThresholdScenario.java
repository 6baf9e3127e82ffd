package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An order would leave less than the threshold: the inventory master is queried for the short positions in one call and
 * confirms them.
 */
final class ThresholdScenario implements Scenario {

    private static final String SCARF = "SCARF-RED";
    private static final String GLOVES = "GLOVES-L";
    private static final String HAT = "HAT-BLUE";

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String promise() {
        return "an order that leaves less than the threshold is confirmed by the OMS in one query for the short lines";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        stage.stock("acme", SCARF, 6);
        stage.stock("acme", GLOVES, 7);
        stage.stock("acme", HAT, 40);
        int queries = oms.queryCount();
        Map<String, Integer> goods = new TreeMap<>(Map.of(SCARF, 2, GLOVES, 3, HAT, 1));
        JsonNode order = Checkout.ofStock(stage, "acme", goods).order();
        stage.expectNow("oms acme", "live stock queries:", 1, oms.queryCount() - queries);
        Set<String> shortSkus = new TreeSet<>(Set.of(SCARF, GLOVES));
        stage.expectNow("oms acme", "queried skus:", shortSkus, oms.lastQueriedSkus());
        stage.expectPlaced("acme", order);
    }
}
