package io.integrationhub.demo.scenario;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The order master does not take one order: it is parked alone, the order says why, and it can be sent again. */
final class RejectedScenario implements Scenario {

    private static final Map<String, Object> NO_RELICS =
            Map.of("kind", "rejecting", "numbers", List.of(), "skus", List.of("RELIC-1"));

    @Override
    public String name() {
        return "rejected";
    }

    @Override
    public String promise() {
        return "an order the OMS rejects is parked alone with its reason, shows it, and goes"
                + " through once it is mended";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        oms.misbehave(NO_RELICS);
        stage.timeline().did("oms acme", "rejects orders with RELIC-1");
        try {
            String relic = stage.place("acme", "relic");
            String other = stage.place("acme", "guest");
            stage.expect("oms acme", other + " is there", () -> oms.timesPlaced(other) == 1);
            stage.expect(
                    "commercetools",
                    relic + " says why it was rejected",
                    () -> rejectionOf(stage, relic).contains("UNKNOWN_SKU"));
            String id = stage.shop("acme").orderNumbered(relic).path("id").asString();
            stage.expect(
                    "hub",
                    relic + " is parked",
                    () -> !stage.operators().parkedWithKey("acme", id).isEmpty());
            oms.behave();
            stage.timeline().did("oms acme", "sells RELIC-1 again");
            JsonNode parked = stage.operators().parkedWithKey("acme", id).getFirst();
            stage.operators().replay(parked.path("id").asLong());
            stage.timeline().did("operator", "replays the parked record");
            stage.expect("oms acme", relic + " is there once", () -> oms.timesPlaced(relic) == 1);
            stage.expect(
                    "commercetools",
                    relic + " no longer says it was rejected",
                    () -> rejectionOf(stage, relic).isEmpty());
            stage.showJournal("acme", relic, "exported");
        } finally {
            oms.behave();
        }
    }

    private static String rejectionOf(Stage stage, String number) {
        return stage.shop("acme")
                .orderNumbered(number)
                .at("/custom/fields/hubRejection")
                .asString("");
    }
}
