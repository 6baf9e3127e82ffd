package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Shop;
import io.integrationhub.demo.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The progress of an order at the order master is applied in commercetools. */
final class ProgressScenario implements Scenario {

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public String promise() {
        return "status, partial shipment, parcels, invoice, payment and a return are applied in commercetools";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        String number = stage.place("acme", "guest");
        stage.expect("oms acme", number + " is placed", () -> oms.timesPlaced(number) == 1);
        String socks = oms.order(number).at("/content/lines/1/id").asString();
        Map<String, Object> onePair = Map.of("lines", List.of(Map.of("lineId", socks, "quantity", 1)));

        oms.step(number, "accept");
        expectOrder(stage, number, "is confirmed", order -> hasValue(order, "orderState", "Confirmed"));
        ship(stage, oms, number, onePair);
        bill(stage, oms, number);
        oms.step(number, "deliver");
        expectOrder(stage, number, "is delivered", order -> hasValue(order, "shipmentState", "Delivered"));
        oms.step(number, "return", Map.of("lines", onePair.get("lines"), "status", "returned"));
        expectOrder(
                stage,
                number,
                "has a returned item",
                order -> order.path("returnInfo").size() == 1);
        stage.expectJournal("acme", number, "exported");
    }

    private static void ship(Stage stage, OmsClient oms, String number, Map<String, Object> part) {
        oms.step(number, "ship", part);
        expectOrder(stage, number, "has one delivery with a parcel and tracking", order -> deliveries(order) == 1);
        oms.step(number, "ship");
        expectOrder(
                stage,
                number,
                "is shipped, with two deliveries",
                order -> deliveries(order) == 2 && hasValue(order, "shipmentState", "Shipped"));
    }

    private static void bill(Stage stage, OmsClient oms, String number) {
        oms.step(number, "invoice");
        oms.step(number, "payment", Map.of("status", "paid"));
        expectOrder(stage, number, "is paid", order -> hasValue(order, "paymentState", "Paid"));
    }

    private static void expectOrder(Stage stage, String number, String what, Predicate<JsonNode> as) {
        Shop shop = stage.shop("acme");
        stage.expect("commercetools", number + " " + what, () -> as.test(shop.orderByNumber(number)));
    }

    private static boolean hasValue(JsonNode order, String field, String value) {
        return order.path(field).asString("").equals(value);
    }

    private static int deliveries(JsonNode order) {
        return order.at("/shippingInfo/deliveries").size();
    }
}
