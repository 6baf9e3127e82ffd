package io.integrationhub.demo.scenario;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The tax engine is away: carts are taxed by its last rates and say so, customers notice nothing, and what was
 * estimated is made exact afterwards.
 */
final class TaxEngineDownScenario implements Scenario {

    private static final String ESTIMATE = "estimate:last-rate";

    @Override
    public String name() {
        return "tax-engine-down";
    }

    @Override
    public String promise() {
        return "while the tax engine is away carts are taxed by its last rates, marked, and made" + " exact afterwards";
    }

    @Override
    public void play(Stage stage) {
        TaxDesk engine = stage.tax("acme");
        BigDecimal exact = Checkout.of(stage, "acme", "new-york").toPay();
        engine.goDown();
        stage.timeline().did("tax acme", "goes down: answers 503");
        Checkout waiting;
        JsonNode order;
        try {
            Checkout ordering = estimated(stage, exact);
            waiting = estimated(stage, exact);
            order = ordering.order();
        } finally {
            engine.comeBack();
        }
        stage.timeline().did("tax acme", "is back");
        stage.expect("commercetools", "the other cart is taxed by the engine at its next change", () -> {
            waiting.goOn();
            return waiting.taxSource().equals("engine");
        });
        BigDecimal tax = Checkout.amount(order.at("/taxedPrice/totalTax"));
        stage.expect(
                "tax acme",
                "computed and keeps the sale of the order, with a tax of " + tax,
                () -> engine.taxKeptOf(order.path("id").asString())
                        .filter(tax::equals)
                        .isPresent());
        stage.showJournal("acme", order.path("orderNumber").asString(), "recorded");
    }

    private static Checkout estimated(Stage stage, BigDecimal exact) {
        Checkout checkout = Checkout.of(stage, "acme", "new-york");
        stage.expectNow("commercetools", "the taxes are by", ESTIMATE, checkout.taxSource());
        stage.expectNow("commercetools", "the cart costs as before", exact, checkout.toPay());
        return checkout;
    }
}
