package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Notifications and reports are delivered out of order. */
final class ShuffledScenario implements Scenario {

    private static final int WINDOW = 5;

    @Override
    public String name() {
        return "shuffled";
    }

    @Override
    public String promise() {
        return "notifications and reports out of order lead to the correct state";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        stage.setNotificationDelivery(Map.of("shuffledWithinMillis", 800));
        oms.setWebhookDelivery(0, 0, WINDOW);
        stage.timeline().action("all systems", "send messages out of order from now on");
        try {
            List<String> numbers = Stream.of("guest", "custom-line", "precise")
                    .map(cart -> stage.place("acme", cart))
                    .toList();
            for (String number : numbers) {
                stage.expect("oms acme", number + " is placed once", () -> oms.timesPlaced(number) == 1);
                Stream.of("accept", "pick", "ship", "payment", "deliver").forEach(step -> move(oms, number, step));
            }
            for (String number : numbers) {
                stage.expect(
                        "commercetools",
                        number + " is delivered and paid",
                        () -> isDone(stage.shop("acme").orderByNumber(number)));
            }
        } finally {
            oms.setWebhookDelivery(0, 0, 1);
            stage.resetNotifications();
        }
    }

    private static void move(OmsClient oms, String number, String step) {
        oms.step(number, step, step.equals("payment") ? Map.of("status", "paid") : Map.of());
    }

    private static boolean isDone(JsonNode order) {
        return order.path("shipmentState").asString().equals("Delivered")
                && order.path("paymentState").asString().equals("Paid")
                && order.at("/shippingInfo/deliveries").size() == 1;
    }
}
