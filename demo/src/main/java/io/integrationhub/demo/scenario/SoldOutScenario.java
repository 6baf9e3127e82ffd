package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A store sold what the web shop still displays: the order is rejected, and the customer reads the available
 * quantities.
 */
final class SoldOutScenario implements Scenario {

    private static final String BOOTS = "BOOTS-41";
    private static final String UMBRELLA = "UMBRELLA-1";

    @Override
    public String name() {
        return "sold-out";
    }

    @Override
    public String promise() {
        return "an order beyond the stock is rejected with the available quantity of each article";
    }

    @Override
    public void run(Stage stage) {
        OmsClient oms = stage.oms("acme");
        stage.stock("acme", BOOTS, 8);
        stage.stock("acme", UMBRELLA, 7);
        oms.publishStock(false);
        try {
            oms.count(BOOTS, 3);
            oms.count(UMBRELLA, 0);
            stage.timeline().action("store acme", "sells until 3 and 0 are left, without a report");
            Checkout checkout = Checkout.ofStock(stage, "acme", new TreeMap<>(Map.of(BOOTS, 4, UMBRELLA, 3)));
            JsonNode errors = checkout.rejection();
            stage.expectNow(
                    "commercetools",
                    "shows the customer",
                    Map.of(
                            BOOTS, "Only 3 of BOOTS-41 are available.",
                            UMBRELLA, "UMBRELLA-1 is sold out."),
                    messages(errors));
            stage.expectNow(
                    "commercetools",
                    "returns the available quantities",
                    Map.of(BOOTS, 3, UMBRELLA, 0),
                    available(errors));
            JsonNode order = Checkout.ofStock(stage, "acme", Map.of(BOOTS, 3)).order();
            stage.expectPlaced("acme", order);
        } finally {
            oms.publishStock(true);
        }
    }

    private static Map<String, String> messages(JsonNode errors) {
        Map<String, String> messages = new LinkedHashMap<>();
        errors.forEach(error -> messages.put(
                error.at("/extensionExtraInfo/sku").asString(),
                error.path("message").asString()));
        return messages;
    }

    private static Map<String, Integer> available(JsonNode errors) {
        Map<String, Integer> available = new LinkedHashMap<>();
        errors.forEach(error -> available.put(
                error.at("/extensionExtraInfo/sku").asString(),
                error.at("/extensionExtraInfo/available").asInt()));
        return available;
    }
}
