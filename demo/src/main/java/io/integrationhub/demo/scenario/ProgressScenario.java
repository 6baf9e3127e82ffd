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
        return "status, partial shipment, parcels, invoice, payment and a return come back to" + " commercetools";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        String number = stage.place("acme", "guest");
        stage.expect("oms acme", number + " is there", () -> oms.timesPlaced(number) == 1);
        String socks = oms.order(number).at("/content/lines/1/id").asString();
        Map<String, Object> onePair = Map.of("lines", List.of(Map.of("lineId", socks, "quantity", 1)));

        oms.step(number, "accept");
        shows(stage, number, "is confirmed", order -> says(order, "orderState", "Confirmed"));
        ship(stage, oms, number, onePair);
        bill(stage, oms, number);
        oms.step(number, "deliver");
        shows(stage, number, "is delivered", order -> says(order, "shipmentState", "Delivered"));
        oms.step(number, "return", Map.of("lines", onePair.get("lines"), "status", "returned"));
        shows(
                stage,
                number,
                "has a returned item",
                order -> order.path("returnInfo").size() == 1);
        stage.showJournal("acme", number, "exported");
    }

    private static void ship(Stage stage, OmsDesk oms, String number, Map<String, Object> part) {
        oms.step(number, "ship", part);
        shows(stage, number, "has one delivery with a parcel and tracking", order -> deliveries(order) == 1);
        oms.step(number, "ship");
        shows(
                stage,
                number,
                "is shipped, with two deliveries",
                order -> deliveries(order) == 2 && says(order, "shipmentState", "Shipped"));
    }

    private static void bill(Stage stage, OmsDesk oms, String number) {
        oms.step(number, "invoice");
        oms.step(number, "payment", Map.of("status", "paid"));
        shows(stage, number, "is paid", order -> says(order, "paymentState", "Paid"));
    }

    private static void shows(Stage stage, String number, String what, Predicate<JsonNode> as) {
        Shop shop = stage.shop("acme");
        stage.expect("commercetools", number + " " + what, () -> as.test(shop.orderNumbered(number)));
    }

    private static boolean says(JsonNode order, String field, String value) {
        return order.path(field).asString("").equals(value);
    }

    private static int deliveries(JsonNode order) {
        return order.at("/shippingInfo/deliveries").size();
    }
}
