package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.Map;

/** An order cancelled in commercetools is cancelled at the order master. */
final class CancelledScenario implements Scenario {

    @Override
    public String name() {
        return "cancelled";
    }

    @Override
    public String promise() {
        return "an order cancelled in commercetools is cancelled at the OMS";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("bolt");
        String number = stage.place("bolt", "guest");
        stage.expect("oms bolt", number + " is placed once", () -> oms.timesPlaced(number) == 1);
        stage.expect(
                "commercetools",
                number + " is marked as exported",
                () -> stage.shop("bolt").exportedIds(number).size() == 1);
        stage.shop("bolt").change(number, Map.of("action", "changeOrderState", "orderState", "Cancelled"));
        stage.timeline().action("shop bolt", "cancels " + number);
        stage.expect(
                "oms bolt",
                number + " is cancelled",
                () -> oms.order(number).path("status").asString().equals("cancelled"));
    }
}
