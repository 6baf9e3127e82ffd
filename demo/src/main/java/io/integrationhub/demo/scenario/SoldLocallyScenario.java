package io.integrationhub.demo.scenario;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** There is plenty: the order is accepted without asking the inventory master. */
final class SoldLocallyScenario implements Scenario {

    private static final String HAT = "HAT-BLUE";

    @Override
    public String name() {
        return "sold-locally";
    }

    @Override
    public String promise() {
        return "stock above the threshold is sold without asking the OMS";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        stage.stock("acme", HAT, 20);
        int asked = oms.timesAsked();
        JsonNode order = Checkout.ofStock(stage, "acme", Map.of(HAT, 2)).order();
        stage.expectNow("oms acme", "questions about stock:", 0, oms.timesAsked() - asked);
        stage.expectArrived("acme", order);
        stage.expect("oms acme", "has 18 left", () -> oms.onHand(HAT) == 18);
    }
}
