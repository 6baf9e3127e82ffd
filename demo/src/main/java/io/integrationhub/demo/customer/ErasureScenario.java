package io.integrationhub.demo.customer;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One request erases a person in commercetools, at the CDP and in the hub; what the CDP reports late is ignored. */
final class ErasureScenario implements Scenario {

    /** Whether a late report was written would show well within this time. */
    private static final Duration REMAINS_ERASED = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "erasure";
    }

    @Override
    public String promise() {
        return "one request erases a person in commercetools, at the CDP and in the hub, and nobody comes back";
    }

    @Override
    public void run(Stage stage) {
        Instant reportedAt = Instant.now();
        ReportedCustomer person = ReportedCustomer.at(stage, "acme");
        String id = buy(stage, person);

        erase(stage, person);
        stage.expectNow(
                "commercetools",
                "has the customer:",
                false,
                person.inCommercetools().isPresent());
        stage.expectNow(
                "cdp acme",
                "knows the person:",
                false,
                stage.cdp("acme").profile(id).isPresent());

        person.report("Mia", reportedAt);
        stage.expectStill(
                "commercetools",
                "the late report brings nobody back",
                REMAINS_ERASED,
                () -> person.inCommercetools().isEmpty());
    }

    /** Leaves traces everywhere; returns the customer's id in commercetools. */
    private static String buy(Stage stage, ReportedCustomer person) {
        JsonNode customer = person.expectInCommercetools();
        String id = customer.path("id").asString();
        JsonNode order =
                Checkout.ofCustomer(stage, "acme", customer, "reported").order();
        stage.shop("acme").changeCustomer(customer, Map.of("action", "setLocale", "locale", "de"));
        stage.timeline().action("shop acme", person.number() + " chooses German");
        stage.expect(
                "cdp acme",
                "knows the language of " + person.number(),
                () -> stage.cdp("acme").profile(id).isPresent());
        stage.expectPlaced("acme", order);
        return id;
    }

    private static void erase(Stage stage, ReportedCustomer person) {
        String erasure = stage.operators("customer-sync")
                .write("erasures/acme", Map.of("email", person.email()))
                .at("/ids/0")
                .asString();
        stage.timeline().action("operator", "requests the erasure of a person by the e-mail address");
        stage.expect(
                "hub",
                "the receipt of the erasure is complete",
                () -> receipt(stage, erasure).path("finishedAt").isString());
        receipt(stage, erasure)
                .path("steps")
                .forEach(step -> stage.timeline()
                        .action(
                                "receipt",
                                step.path("place").asString() + ": "
                                        + step.path("detail").asString()));
    }

    private static JsonNode receipt(Stage stage, String erasure) {
        return stage.operators("customer-sync").read("erasures/acme/" + erasure);
    }
}
