package io.integrationhub.demo.scenario;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The inventory master has to be asked and says nothing in time: acme chose to accept and mark such orders, bolt to
 * refuse them.
 */
final class MasterSilentScenario implements Scenario {

    private static final String BELT = "BELT-90";

    /** Longer than commercetools waits for the hub. */
    private static final Map<String, Object> SILENT = Map.of("kind", "slow", "delay", "PT8S");

    /** What commercetools waits for an Extension in the sandbox. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "master-silent";
    }

    @Override
    public String promise() {
        return "when the OMS says nothing in time, each merchant's choice holds: accept and mark," + " or refuse";
    }

    @Override
    public void play(Stage stage) {
        for (String tenant : new String[] {"acme", "bolt"}) {
            stage.stock(tenant, BELT, 6);
        }
        JsonNode accepted = silently(stage, "acme", Checkout::order);
        String number = accepted.path("orderNumber").asString();
        // With the order itself, or right after where its Type does not know the field yet.
        stage.expect(
                "commercetools",
                "the order is marked as unconfirmed",
                () -> isMarked(stage.shop("acme").orderNumbered(number)));
        stage.expectArrived("acme", accepted);
        silently(stage, "bolt", checkout -> {
            JsonNode errors = checkout.refusal();
            stage.expectNow(
                    "commercetools",
                    "asks the customer to try again",
                    true,
                    errors.at("/0/extensionExtraInfo/tryAgain").asBoolean(false));
            return errors;
        });
        stage.expectArrived(
                "bolt", Checkout.ofStock(stage, "bolt", Map.of(BELT, 2)).order());
    }

    private static boolean isMarked(JsonNode order) {
        return order.at("/custom/fields/hubStockCheck").asString("").equals("unconfirmed");
    }

    /** What a customer does meanwhile must not take longer than commercetools waits. */
    private static JsonNode silently(Stage stage, String tenant, Customer customer) {
        OmsDesk oms = stage.oms(tenant);
        Checkout checkout = Checkout.ofStock(stage, tenant, Map.of(BELT, 2));
        oms.misbehave(SILENT);
        stage.timeline().did("oms " + tenant, "takes 8 s for every answer");
        try {
            long start = System.nanoTime();
            JsonNode answer = customer.comesTo(checkout);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            boolean inTime = took.compareTo(LIMIT) < 0;
            stage.expectNow("shop " + tenant, "answered within 5 s:", true, inTime);
            return answer;
        } finally {
            oms.behave();
            stage.timeline().did("oms " + tenant, "answers at once again");
        }
    }

    /** What somebody does with a cart. */
    private interface Customer {
        JsonNode comesTo(Checkout checkout);
    }
}
