package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.discount.Promotions;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Calculates the totals of a cart after each change: lines, discounts, shipping, then taxes. */
final class CartTotals {

    private static final Map<String, RoundingMode> ROUNDING = Map.of(
            "HalfEven", RoundingMode.HALF_EVEN, "HalfUp", RoundingMode.HALF_UP, "HalfDown", RoundingMode.HALF_DOWN);

    private CartTotals() {}

    static void update(ObjectNode cart, Change change) {
        if (cart.path("cartState").asString("").equals("Ordered")) {
            throw ApiError.invalidOperation("The cart is ordered, so it can't be changed.");
        }
        recalculate(cart, change);
    }

    static void recalculate(ObjectNode cart, Change change) {
        Promotions.requireNoneFor(change.project());
        RoundingMode mode = rounding(cart, "priceRoundingMode");
        Currency currency =
                Money.currency(cart.path("totalPrice").path("currencyCode").asString());
        Money sum = Money.zero(currency);
        List<ObjectNode> onLines = Discounts.on(cart, "lineItems");
        for (ObjectNode line : Json.objects(cart, "lineItems")) {
            sum = sum.plus(lineTotal(line, onLines, mode));
        }
        List<ObjectNode> onCustomLines = Discounts.on(cart, "customLineItems");
        for (ObjectNode line : Json.objects(cart, "customLineItems")) {
            Money unit = Discounts.unitPrice(line, Money.read(line.path("money")), onCustomLines, mode);
            Money total = unit.times(line.path("quantity").asLong()).rounded(mode);
            line.set("totalPrice", total.toCentPrecision());
            sum = sum.plus(total);
        }
        for (ObjectNode info : CartTaxes.shippingInfos(cart).toList()) {
            sum = sum.plus(Money.read(info.path("price")));
        }
        Money total = Discounts.totalPrice(cart, sum.rounded(mode), mode);
        cart.set("totalPrice", total.toCentPrecision());
        long quantity = Json.objects(cart, "lineItems").stream()
                .mapToLong(line -> line.path("quantity").asLong())
                .sum();
        cart.put("totalLineItemQuantity", quantity);
        TaxCalculation.apply(cart, rounding(cart, "taxRoundingMode"), change.project());
    }

    private static Money lineTotal(ObjectNode line, List<ObjectNode> discounts, RoundingMode mode) {
        if (line.path("priceMode").asString().equals("ExternalTotal")) {
            return Money.read(line.path("totalPrice"));
        }
        boolean reduced = line.path("price").has("discounted");
        Money price = Money.read(
                reduced
                        ? line.path("price").path("discounted").path("value")
                        : line.path("price").path("value"));
        Money unit = Discounts.unitPrice(line, price, discounts, mode);
        Money total = unit.times(line.path("quantity").asLong()).rounded(mode);
        line.set("totalPrice", total.toCentPrecision());
        return total;
    }

    private static RoundingMode rounding(ObjectNode cart, String field) {
        return ROUNDING.getOrDefault(cart.path(field).asString("HalfEven"), RoundingMode.HALF_EVEN);
    }
}
