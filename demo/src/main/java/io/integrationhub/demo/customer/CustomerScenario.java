package io.integrationhub.demo.customer;

import io.integrationhub.demo.scenario.Scenario;
import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.Stage;
import tools.jackson.databind.JsonNode;

/** The master of the customers is the CDP: a customer appears there, then in commercetools, orders, and gets a mail. */
final class CustomerScenario implements Scenario {

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public String promise() {
        return "a customer of the CDP appears in commercetools, places an order and gets the mail";
    }

    @Override
    public void run(Stage stage) {
        ReportedCustomer reported = ReportedCustomer.at(stage, "acme");

        JsonNode customer = reported.expectInCommercetools();
        stage.expectNow(
                "commercetools",
                "the first name is",
                "Mia",
                customer.path("firstName").asString());

        JsonNode order =
                Checkout.ofCustomer(stage, "acme", customer, "reported").order();
        stage.expectPlaced("acme", order);
        stage.expect(
                "mailbox",
                "the confirmation of the order arrives at the address of the CDP",
                () -> !stage.mailbox().mailsTo(reported.email()).isEmpty());

        reported.report("Mia-Sophie");
        stage.expect(
                "commercetools",
                "the first name that the CDP changed arrives",
                () -> reported.inCommercetools()
                        .filter(now -> now.path("firstName").asString().equals("Mia-Sophie"))
                        .isPresent());
        stage.expectJournal("acme", reported.number(), "updated");
    }
}
