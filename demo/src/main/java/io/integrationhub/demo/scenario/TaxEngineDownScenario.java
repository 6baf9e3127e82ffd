package io.integrationhub.demo.scenario;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.Stage;
import io.integrationhub.demo.stage.TaxEngineClient;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The tax engine is down: carts are taxed by its last rates and marked, and estimates are replaced by exact taxes
 * afterwards.
 */
final class TaxEngineDownScenario implements Scenario {

    private static final String ESTIMATE = "estimate:last-rate";

    @Override
    public String name() {
        return "tax-engine-down";
    }

    @Override
    public String promise() {
        return "while the tax engine is down carts are taxed by its last rates, marked, and corrected afterwards";
    }

    @Override
    public void run(Stage stage) {
        TaxEngineClient engine = stage.tax("acme");
        BigDecimal exact = Checkout.of(stage, "acme", "new-york").grossTotal();
        engine.stop();
        stage.timeline().action("tax acme", "goes down: responds 503");
        Checkout waiting;
        JsonNode order;
        try {
            Checkout ordering = estimatedCheckout(stage, exact);
            waiting = estimatedCheckout(stage, exact);
            order = ordering.order();
        } finally {
            engine.start();
        }
        stage.timeline().action("tax acme", "is up again");
        stage.expect("commercetools", "the other cart is taxed by the engine at its next change", () -> {
            waiting.continueCheckout();
            return waiting.taxSource().equals("engine");
        });
        BigDecimal tax = Checkout.amount(order.at("/taxedPrice/totalTax"));
        stage.expect(
                "tax acme",
                "has a document for the order with a tax of " + tax,
                () -> engine.recordedTax(order.path("id").asString())
                        .filter(tax::equals)
                        .isPresent());
        stage.expectJournal("acme", order.path("orderNumber").asString(), "recorded");
    }

    private static Checkout estimatedCheckout(Stage stage, BigDecimal exact) {
        Checkout checkout = Checkout.of(stage, "acme", "new-york");
        stage.expectNow("commercetools", "source of the taxes:", ESTIMATE, checkout.taxSource());
        stage.expectNow("commercetools", "total as before:", exact, checkout.grossTotal());
        return checkout;
    }
}
