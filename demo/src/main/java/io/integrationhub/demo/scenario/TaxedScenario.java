package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.Stage;
import io.integrationhub.demo.stage.TaxEngineClient;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Two tenants with different engines: carts are taxed in the checkout, orders are recorded. */
final class TaxedScenario implements Scenario {

    /** 2 x 29.90 and shipping of 7.95, with 8.875 % on each. */
    private static final BigDecimal NEW_YORK = new BigDecimal("73.77");

    /** 29.90, 2 x 6.00 and shipping of 11.95, with 14.975 % on each. */
    private static final BigDecimal MONTREAL = new BigDecimal("61.92");

    @Override
    public String name() {
        return "taxed";
    }

    @Override
    public String promise() {
        return "carts are taxed by each tenant's engine with one request, and orders are recorded there";
    }

    @Override
    public void run(Stage stage) {
        String first = checkOut(stage, "acme", "new-york", NEW_YORK);
        checkOut(stage, "bolt", "montreal", MONTREAL);
        stage.expectJournal("acme", first, "recorded");
    }

    private static String checkOut(Stage stage, String tenant, String file, BigDecimal toPay) {
        TaxEngineClient engine = stage.tax(tenant);
        int before = engine.queryCount();
        Checkout checkout = Checkout.of(stage, tenant, file);
        stage.expectNow("commercetools", "source of the taxes:", "engine", checkout.taxSource());
        stage.expectNow("commercetools", "total including taxes:", toPay, checkout.grossTotal());
        checkout.continueCheckout();
        int requests = engine.queryCount() - before;
        stage.expectNow("tax " + tenant, "requests for two changes of the cart:", 1, requests);

        JsonNode order = checkout.order();
        BigDecimal tax = Checkout.amount(order.at("/taxedPrice/totalTax"));
        stage.expect(
                "tax " + tenant,
                "has a document with the charged tax, " + tax,
                () -> engine.recordedTax(order.path("id").asString())
                        .filter(tax::equals)
                        .isPresent());
        return order.path("orderNumber").asString();
    }
}
