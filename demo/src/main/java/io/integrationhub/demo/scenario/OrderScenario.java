package io.integrationhub.demo.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of order reaches the order master once, and commercetools shows that it did. */
final class OrderScenario implements Scenario {

    private static final List<String> CARTS =
            List.of("guest", "customer", "custom-line", "discount", "yen", "precise", "b2b", "two-parcels");

    @Override
    public String name() {
        return "order";
    }

    @Override
    public String promise() {
        return "every kind of order is placed at the order master once, and the order says so";
    }

    @Override
    public void play(Stage stage) {
        OmsDesk oms = stage.oms("acme");
        Map<String, String> cartByNumber = new LinkedHashMap<>();
        CARTS.forEach(cart -> cartByNumber.put(stage.place("acme", cart), cart));
        cartByNumber.forEach((number, cart) -> {
            stage.expect("oms acme", number + " (" + cart + ") is there once", () -> oms.timesPlaced(number) == 1);
            String id = oms.order(number).path("id").asString();
            stage.expect(
                    "commercetools",
                    number + " is noted as exported, as " + id,
                    () -> stage.shop("acme").exports(number).equals(List.of(id)));
        });
    }
}
