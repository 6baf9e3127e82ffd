package io.integrationhub.demo.scenario;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Two merchants with an engine each: carts are taxed while customers wait, orders are recorded. */
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
        return "carts are taxed by each merchant's engine, which is asked once, and orders are" + " recorded there";
    }

    @Override
    public void play(Stage stage) {
        String first = sell(stage, "acme", "new-york", NEW_YORK);
        sell(stage, "bolt", "montreal", MONTREAL);
        stage.showJournal("acme", first, "recorded");
    }

    private static String sell(Stage stage, String tenant, String file, BigDecimal toPay) {
        TaxDesk engine = stage.tax(tenant);
        int before = engine.timesAsked();
        Checkout checkout = Checkout.of(stage, tenant, file);
        stage.expectNow("commercetools", "the taxes are by", "engine", checkout.taxSource());
        stage.expectNow("commercetools", "with them the cart costs", toPay, checkout.toPay());
        checkout.goOn();
        int asked = engine.timesAsked() - before;
        stage.expectNow("tax " + tenant, "times asked, for two changes of the cart:", 1, asked);

        JsonNode order = checkout.order();
        BigDecimal tax = Checkout.amount(order.at("/taxedPrice/totalTax"));
        stage.expect(
                "tax " + tenant,
                "keeps the sale with the tax that was charged, " + tax,
                () -> engine.taxKeptOf(order.path("id").asString())
                        .filter(tax::equals)
                        .isPresent());
        return order.path("orderNumber").asString();
    }
}
