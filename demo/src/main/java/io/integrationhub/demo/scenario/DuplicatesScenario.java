package io.integrationhub.demo.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything is told twice: by commercetools, and by the order master. */
final class DuplicatesScenario implements Scenario {

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String promise() {
        return "notifications and reports that come twice have their effect once";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        stage.deliverNotifications(Map.of("duplicated", 1.0));
        oms.deliver(100, 0, 1);
        stage.timeline().did("everybody", "tells everything twice from now on");
        try {
            List<String> numbers = Stream.of("guest", "customer", "discount")
                    .map(cart -> stage.place("acme", cart))
                    .toList();
            for (String number : numbers) {
                stage.expect("oms acme", number + " is there once", () -> oms.timesPlaced(number) == 1);
                oms.step(number, "accept");
                oms.step(number, "ship");
                stage.expect(
                        "commercetools",
                        number + " is shipped",
                        () -> stage.shop("acme")
                                .orderNumbered(number)
                                .path("shipmentState")
                                .asString()
                                .equals("Shipped"));
            }
            stage.expect(
                    "commercetools",
                    "each order has one delivery and one note",
                    () -> numbers.stream().allMatch(number -> hasOneOfEach(stage, number)));
        } finally {
            oms.deliver(0, 0, 1);
            stage.deliverNotificationsWell();
        }
    }

    private static boolean hasOneOfEach(Stage stage, String number) {
        Shop shop = stage.shop("acme");
        return shop.exports(number).size() == 1
                && shop.orderNumbered(number).at("/shippingInfo/deliveries").size() == 1;
    }
}
