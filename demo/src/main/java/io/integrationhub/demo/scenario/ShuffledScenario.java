package io.integrationhub.demo.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything is told in the wrong order: by commercetools, and by the order master. */
final class ShuffledScenario implements Scenario {

    private static final int WINDOW = 5;

    @Override
    public String name() {
        return "shuffled";
    }

    @Override
    public String promise() {
        return "notifications and reports in the wrong order end in the right state";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        stage.deliverNotifications(Map.of("shuffledWithinMillis", 800));
        oms.deliver(0, 0, WINDOW);
        stage.timeline().did("everybody", "tells everything in the wrong order from now on");
        try {
            List<String> numbers = Stream.of("guest", "custom-line", "precise")
                    .map(cart -> stage.place("acme", cart))
                    .toList();
            for (String number : numbers) {
                stage.expect("oms acme", number + " is there once", () -> oms.timesPlaced(number) == 1);
                Stream.of("accept", "pick", "ship", "payment", "deliver").forEach(step -> move(oms, number, step));
            }
            for (String number : numbers) {
                stage.expect(
                        "commercetools",
                        number + " is delivered and paid",
                        () -> isDone(stage.shop("acme").orderNumbered(number)));
            }
        } finally {
            oms.deliver(0, 0, 1);
            stage.deliverNotificationsWell();
        }
    }

    private static void move(OmsDesk oms, String number, String step) {
        oms.step(number, step, step.equals("payment") ? Map.of("status", "paid") : Map.of());
    }

    private static boolean isDone(JsonNode order) {
        return order.path("shipmentState").asString().equals("Delivered")
                && order.path("paymentState").asString().equals("Paid")
                && order.at("/shippingInfo/deliveries").size() == 1;
    }
}
