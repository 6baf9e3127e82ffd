package io.integrationhub.demo.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the order master does with an order shows in commercetools, step by step. */
final class ProgressScenario implements Scenario {

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public String promise() {
        return "status, partial shipment, parcels, invoice, payment and a return come back to"
                + " commercetools";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        String number = stage.place("acme", "guest");
        stage.expect("oms acme", number + " is there", () -> oms.timesPlaced(number) == 1);
        String line = oms.order(number).at("/content/lines/1/id").asString();

        oms.step(number, "accept");
        shows(
                stage,
                number,
                "is confirmed",
                order -> order.path("orderState").asString().equals("Confirmed"));
        oms.step(number, "ship", Map.of("lines", List.of(Map.of("lineId", line, "quantity", 1))));
        shows(
                stage,
                number,
                "has one delivery with a parcel and tracking",
                order -> deliveries(order).size() == 1);
        oms.step(number, "ship");
        shows(
                stage,
                number,
                "is shipped, with two deliveries",
                order ->
                        deliveries(order).size() == 2
                                && order.path("shipmentState").asString().equals("Shipped"));
        oms.step(number, "invoice");
        oms.step(number, "payment", Map.of("status", "paid"));
        shows(
                stage,
                number,
                "is paid",
                order -> order.path("paymentState").asString().equals("Paid"));
        oms.step(number, "deliver");
        shows(
                stage,
                number,
                "is delivered",
                order -> order.path("shipmentState").asString().equals("Delivered"));
        oms.step(
                number,
                "return",
                Map.of(
                        "lines",
                        List.of(Map.of("lineId", line, "quantity", 1)),
                        "status",
                        "returned"));
        shows(stage, number, "has a returned item", order -> order.path("returnInfo").size() == 1);
        stage.showJournal("acme", number, "exported");
    }

    private static void shows(Stage stage, String number, String what, Predicate<JsonNode> as) {
        stage.expect(
                "commercetools",
                number + " " + what,
                () -> as.test(stage.shop("acme").orderNumbered(number)));
    }

    private static JsonNode deliveries(JsonNode order) {
        return order.at("/shippingInfo/deliveries");
    }
}
