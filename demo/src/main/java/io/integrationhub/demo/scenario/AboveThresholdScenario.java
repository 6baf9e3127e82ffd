package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Stock stays above the threshold: the order is accepted without a query to the inventory master. */
final class AboveThresholdScenario implements Scenario {

    private static final String HAT = "HAT-BLUE";

    @Override
    public String name() {
        return "above-threshold";
    }

    @Override
    public String promise() {
        return "stock above the threshold is sold without querying the OMS";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        stage.stock("acme", HAT, 20);
        int queries = oms.queryCount();
        JsonNode order = Checkout.ofStock(stage, "acme", Map.of(HAT, 2)).order();
        stage.expectNow("oms acme", "live stock queries:", 0, oms.queryCount() - queries);
        stage.expectPlaced("acme", order);
        stage.expect("oms acme", "has 18 left", () -> oms.onHand(HAT) == 18);
    }
}
