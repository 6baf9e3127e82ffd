package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The order master rejects an order: it is parked with the reason, shown on the order, and can be replayed. */
final class RejectedScenario implements Scenario {

    private static final Map<String, Object> REJECT_RELICS =
            Map.of("kind", "rejecting", "numbers", List.of(), "skus", List.of("RELIC-1"));

    @Override
    public String name() {
        return "rejected";
    }

    @Override
    public String promise() {
        return "a rejected order is parked with its reason, shows it, and is placed once the cause is fixed";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        oms.setFault(REJECT_RELICS);
        stage.timeline().action("oms acme", "rejects orders with RELIC-1");
        try {
            String relic = stage.place("acme", "relic");
            String other = stage.place("acme", "guest");
            stage.expect("oms acme", other + " is placed", () -> oms.timesPlaced(other) == 1);
            stage.expect(
                    "commercetools",
                    relic + " shows why it was rejected",
                    () -> rejectionOf(stage, relic).contains("UNKNOWN_SKU"));
            String id = stage.shop("acme").orderByNumber(relic).path("id").asString();
            stage.expect(
                    "hub",
                    relic + " is parked",
                    () -> !stage.operators().parkedWithKey("acme", id).isEmpty());
            oms.clearFaults();
            stage.timeline().action("oms acme", "sells RELIC-1 again");
            JsonNode parked = stage.operators().parkedWithKey("acme", id).getFirst();
            stage.operators().replay(parked.path("id").asLong());
            stage.timeline().action("operator", "replays the parked record");
            stage.expect("oms acme", relic + " is placed once", () -> oms.timesPlaced(relic) == 1);
            stage.expect(
                    "commercetools",
                    relic + " no longer shows a rejection",
                    () -> rejectionOf(stage, relic).isEmpty());
            stage.expectJournal("acme", relic, "exported");
        } finally {
            oms.clearFaults();
        }
    }

    private static String rejectionOf(Stage stage, String number) {
        return stage.shop("acme")
                .orderByNumber(number)
                .at("/custom/fields/hubRejection")
                .asString("");
    }
}
