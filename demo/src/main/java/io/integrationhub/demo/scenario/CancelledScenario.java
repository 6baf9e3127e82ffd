package io.integrationhub.demo.scenario;

import java.util.Map;

/** An order that the shop calls off is called off at the order master too. */
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
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("bolt");
        String number = stage.place("bolt", "guest");
        stage.expect("oms bolt", number + " is there once", () -> oms.timesPlaced(number) == 1);
        stage.expect(
                "commercetools",
                number + " is noted as exported",
                () -> stage.shop("bolt").exports(number).size() == 1);
        stage.shop("bolt").change(number, Map.of("action", "changeOrderState", "orderState", "Cancelled"));
        stage.timeline().did("shop bolt", "cancels " + number);
        stage.expect(
                "oms bolt",
                number + " is cancelled",
                () -> oms.order(number).path("status").asString().equals("cancelled"));
    }
}
