package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.List;
import java.util.Map;

/** The response to placing an order is lost: the hub does not know the result, and still places it once. */
final class ResponseLostScenario implements Scenario {

    @Override
    public String name() {
        return "response-lost";
    }

    @Override
    public String promise() {
        return "an order whose receipt is lost is not placed twice";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        oms.setFault(Map.of("kind", "response-lost", "times", 1));
        stage.timeline().action("oms acme", "will place the next order and close the connection without a response");
        try {
            String number = stage.place("acme", "b2b");
            stage.expect(
                    "commercetools",
                    number + " is marked as exported",
                    () -> stage.shop("acme").exportedIds(number).size() == 1);
            stage.expect("oms acme", number + " is placed once", () -> oms.timesPlaced(number) == 1);
            String id = oms.order(number).path("id").asString();
            stage.expect(
                    "commercetools",
                    "the export mark has the id " + id,
                    () -> stage.shop("acme").exportedIds(number).equals(List.of(id)));
        } finally {
            oms.clearFaults();
        }
    }
}
