package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Shop;
import io.integrationhub.demo.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every notification and every report is delivered twice. */
final class DuplicatesScenario implements Scenario {

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String promise() {
        return "duplicate notifications and reports have their effect once";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        stage.setNotificationDelivery(Map.of("duplicated", 1.0));
        oms.setWebhookDelivery(100, 0, 1);
        stage.timeline().action("all systems", "send every message twice from now on");
        try {
            List<String> numbers = Stream.of("guest", "customer", "discount")
                    .map(cart -> stage.place("acme", cart))
                    .toList();
            for (String number : numbers) {
                stage.expect("oms acme", number + " is placed once", () -> oms.timesPlaced(number) == 1);
                oms.step(number, "accept");
                oms.step(number, "ship");
                stage.expect(
                        "commercetools",
                        number + " is shipped",
                        () -> stage.shop("acme")
                                .orderByNumber(number)
                                .path("shipmentState")
                                .asString()
                                .equals("Shipped"));
            }
            stage.expect(
                    "commercetools",
                    "each order has one delivery and one export mark",
                    () -> numbers.stream().allMatch(number -> hasOneOfEach(stage, number)));
        } finally {
            oms.setWebhookDelivery(0, 0, 1);
            stage.resetNotifications();
        }
    }

    private static boolean hasOneOfEach(Stage stage, String number) {
        Shop shop = stage.shop("acme");
        return shop.exportedIds(number).size() == 1
                && shop.orderByNumber(number).at("/shippingInfo/deliveries").size() == 1;
    }
}
