package io.integrationhub.demo.realworld;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Shop;
import io.integrationhub.demo.stage.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Orders and reports about them as they really occur. */
public final class RealWorldOrders {

    private static final String ACME = "acme";

    private final Stage stage;
    private final OmsClient oms;
    private final Shop shop;

    public RealWorldOrders(Stage stage) {
        this.stage = stage;
        this.oms = stage.oms(ACME);
        this.shop = stage.shop(ACME);
    }

    /** Plays all cases. */
    public void run() {
        ordersOfThePast();
        amountsThatAddUp();
        String shipped = unknownLineInAShipment();
        changeOfAShippedOrder(shipped);
        rejectedCredentials();
    }

    /** The tenant's orders count from a date on; those that were imported from before it are not placed again. */
    private void ordersOfThePast() {
        String number = stage.nextNumber(ACME);
        shop.importOrder(Map.of(
                "orderNumber",
                number,
                "completedAt",
                "2019-05-05T10:00:00Z",
                "orderState",
                "Complete",
                "totalPrice",
                euros(2_490),
                "lineItems",
                List.of(Map.of(
                        "name", Map.of("en", "Linen shirt"),
                        "variant", Map.of("sku", "SHIRT-M"),
                        "quantity", 1,
                        "price", Map.of("value", euros(2_490))))));
        stage.timeline().action("shop acme", "imports the order " + number + " of 2019");
        stage.expectJournal(ACME, number, "held-back");
        stage.expectNow("oms acme", "times that " + number + " is placed:", 0, oms.timesPlaced(number));
    }

    /** The stand-in for the OMS refuses what does not add up; this shows it once more. */
    private void amountsThatAddUp() {
        String number = stage.place(ACME, "discount");
        expectPlaced(number);
        JsonNode content = oms.order(number).path("content");
        BigDecimal lines = content.path("lines")
                .valueStream()
                .map(line -> new BigDecimal(line.path("total").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        stage.expectNow("oms acme", "sum of all lines:", total(content), lines.setScale(2));
    }

    private static BigDecimal total(JsonNode content) {
        return new BigDecimal(content.path("total").asString()).setScale(2);
    }

    /** A free sample that nobody ordered does not keep the tracking of the rest from the customer. */
    private String unknownLineInAShipment() {
        String number = stage.place(ACME, "guest");
        expectPlaced(number);
        oms.step(number, "accept");
        oms.step(number, "ship");
        stage.expect("commercetools", number + " is shipped", () -> hasShipment(number, "Shipped"));
        stage.webhook(ACME, "order-export").send(shipmentWithSample(number));
        stage.timeline().action("oms acme", "reports " + number + " as delivered, with a free sample");
        stage.expect("commercetools", number + " is delivered", () -> hasShipment(number, "Delivered"));
        stage.expect("hub", "the free sample is parked", () -> isParked(number, "ORDER_REPORT_UNSUPPORTED"));
        return number;
    }

    private Map<String, Object> shipmentWithSample(String number) {
        return Map.of(
                "eventId", stage.nextNumber("event"),
                "occurredAt", Instant.now().plusSeconds(1).toString(),
                "sequence", 1_000,
                "order",
                        Map.of(
                                "number",
                                number,
                                "id",
                                oms.order(number).path("id").asString()),
                "status", "delivered",
                "lines", List.of(Map.of("lineId", "free-sample", "quantity", 1, "status", "shipped")));
    }

    /** The rejection of a change is reported as such; the order stays exported. */
    private void changeOfAShippedOrder(String number) {
        shop.change(
                number,
                Map.of(
                        "action",
                        "setShippingAddress",
                        "address",
                        Map.of("city", "Dresden", "country", "DE", "streetName", "Neue Gasse", "postalCode", "01097")));
        stage.timeline().action("shop acme", "changes the address of " + number + ", which is delivered");
        String id = shop.orderByNumber(number).path("id").asString();
        stage.expect(
                "hub", "the change is parked as rejected, not the order", () -> isParked(id, "ORDER_CHANGE_REJECTED"));
        stage.expectNow("commercetools", "rejection of the order:", "", hubField(number, "hubRejection"));
        stage.expectNow("oms acme", "times that " + number + " is placed:", 1, oms.timesPlaced(number));
    }

    /** Expired credentials are an outage: nothing is parked, and everything goes on once they are renewed. */
    private void rejectedCredentials() {
        oms.setFault(Map.of("kind", "credentials-refused", "times", 1_000));
        stage.timeline().action("oms acme", "refuses the hub's credentials");
        String number = stage.place(ACME, "guest");
        String id = shop.orderByNumber(number).path("id").asString();
        try {
            stage.expectStill(
                    "hub", number + " waits and is not parked", Duration.ofSeconds(2), () -> isWaiting(number, id));
        } finally {
            oms.clearFaults();
        }
        stage.timeline().action("oms acme", "accepts them again");
        expectPlaced(number);
    }

    private boolean isWaiting(String number, String id) {
        return oms.timesPlaced(number) == 0
                && stage.operators().parkedWithKey(ACME, id).isEmpty();
    }

    private void expectPlaced(String number) {
        stage.expect("oms acme", number + " is placed once", () -> oms.timesPlaced(number) == 1);
    }

    private boolean isParked(String key, String code) {
        return stage.operators().parkedWithKey(ACME, key).stream()
                .anyMatch(record -> record.path("code").asString().equals(code));
    }

    private boolean hasShipment(String number, String state) {
        return shop.orderByNumber(number).path("shipmentState").asString("").equals(state);
    }

    private String hubField(String number, String field) {
        return shop.orderByNumber(number).at("/custom/fields/" + field).asString("");
    }

    private static Map<String, Object> euros(int cents) {
        return Map.of("currencyCode", "EUR", "centAmount", cents);
    }
}
