package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.OmsClient;
import io.integrationhub.demo.stage.Stage;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The inventory master does not respond in time: acme is configured to accept and mark such orders, bolt to reject
 * them.
 */
final class MasterTimeoutScenario implements Scenario {

    private static final String BELT = "BELT-90";

    /** Longer than commercetools waits for the hub. */
    private static final Map<String, Object> SLOW = Map.of("kind", "slow", "delay", "PT8S");

    /** The time limit of the Extension in the sandbox. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "master-timeout";
    }

    @Override
    public String promise() {
        return "when the OMS does not respond in time, each tenant's policy applies: accept and mark, or reject";
    }

    @Override
    public void run(Stage stage) {
        for (String tenant : new String[] {"acme", "bolt"}) {
            stage.stock(tenant, BELT, 6);
        }
        JsonNode accepted = withoutResponse(stage, "acme", Checkout::order);
        String number = accepted.path("orderNumber").asString();
        // The mark is set with the order, or right after if the Type lacks the field.
        stage.expect(
                "commercetools",
                "the order is marked as unconfirmed",
                () -> isMarked(stage.shop("acme").orderByNumber(number)));
        stage.expectPlaced("acme", accepted);
        withoutResponse(stage, "bolt", checkout -> {
            JsonNode errors = checkout.rejection();
            stage.expectNow(
                    "commercetools",
                    "asks the customer to try again",
                    true,
                    errors.at("/0/extensionExtraInfo/tryAgain").asBoolean(false));
            return errors;
        });
        stage.expectPlaced(
                "bolt", Checkout.ofStock(stage, "bolt", Map.of(BELT, 2)).order());
    }

    private static boolean isMarked(JsonNode order) {
        return order.at("/custom/fields/hubStockCheck").asString("").equals("unconfirmed");
    }

    /** Runs a checkout while the OMS does not respond; it must end within the time limit. */
    private static JsonNode withoutResponse(Stage stage, String tenant, Customer customer) {
        OmsClient oms = stage.oms(tenant);
        Checkout checkout = Checkout.ofStock(stage, tenant, Map.of(BELT, 2));
        oms.setFault(SLOW);
        stage.timeline().action("oms " + tenant, "takes 8 s for every response");
        try {
            long start = System.nanoTime();
            JsonNode result = customer.act(checkout);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            boolean inTime = took.compareTo(LIMIT) < 0;
            stage.expectNow("shop " + tenant, "response within 5 s:", true, inTime);
            return result;
        } finally {
            oms.clearFaults();
            stage.timeline().action("oms " + tenant, "responds at once again");
        }
    }

    /** What a customer does with a cart. */
    private interface Customer {
        JsonNode act(Checkout checkout);
    }
}
