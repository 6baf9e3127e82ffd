package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of order is placed at the order master once and marked as exported. */
final class OrderScenario implements Scenario {

    private static final List<String> CARTS =
            List.of("guest", "customer", "custom-line", "discount", "yen", "precise", "b2b", "two-parcels");

    @Override
    public String name() {
        return "order";
    }

    @Override
    public String promise() {
        return "every kind of order is placed at the order master once and marked as exported";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        Map<String, String> cartByNumber = new LinkedHashMap<>();
        CARTS.forEach(cart -> cartByNumber.put(stage.place("acme", cart), cart));
        cartByNumber.forEach((number, cart) -> {
            stage.expect("oms acme", number + " (" + cart + ") is placed once", () -> oms.timesPlaced(number) == 1);
            String id = oms.order(number).path("id").asString();
            stage.expect(
                    "commercetools",
                    number + " is marked as exported with the id " + id,
                    () -> stage.shop("acme").exportedIds(number).equals(List.of(id)));
        });
    }
}
