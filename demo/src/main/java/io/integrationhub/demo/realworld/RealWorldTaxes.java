package io.integrationhub.demo.realworld;

import io.integrationhub.demo.stage.Checkout;
import io.integrationhub.demo.stage.Stage;
import java.math.BigDecimal;
import java.util.Map;

/** Carts as customers and shops really fill them. */
public final class RealWorldTaxes {

    private final Stage stage;

    public RealWorldTaxes(Stage stage) {
        this.stage = stage;
    }

    /** Plays all cases. */
    public void run() {
        regionsByName();
        giftCards();
    }

    /** A region by its name, with an accent, is taxed like its code. */
    private void regionsByName() {
        Checkout checkout = Checkout.of(stage, "acme", "montreal");
        BigDecimal byCode = checkout.totalTax();
        checkout.change(Map.of(
                "action",
                "setShippingAddress",
                "address",
                Map.of(
                        "streetName", "Rue Sherbrooke",
                        "streetNumber", "900",
                        "postalCode", "H3A 1G1",
                        "city", "Montréal",
                        "state", "Québec",
                        "country", "CA")));
        stage.expectNow("commercetools", "taxes of Québec as of QC:", byCode, checkout.totalTax());
    }

    /** A line with a negative price, such as a redeemed gift card, lowers what is taxed. */
    private void giftCards() {
        Checkout checkout = Checkout.of(stage, "bolt", "new-york");
        BigDecimal before = checkout.grossTotal();
        checkout.change(Map.of(
                "action",
                "addCustomLineItem",
                "name",
                Map.of("en", "Gift card"),
                "slug",
                "gift-card",
                "quantity",
                1,
                "money",
                Map.of("currencyCode", "USD", "centAmount", -1_000)));
        stage.expectNow("commercetools", "source of the taxes with a gift card:", "engine", checkout.taxSource());
        stage.expect(
                "commercetools",
                "the total is lower than before",
                () -> checkout.grossTotal().compareTo(before) < 0);
    }
}
