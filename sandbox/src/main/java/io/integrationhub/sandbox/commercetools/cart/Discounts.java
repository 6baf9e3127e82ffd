package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Relative and absolute direct discounts on all lines or on the total price. */
final class Discounts {

    private static final List<String> ALL_LINES = List.of("true", "1=1", "1 = 1");
    private static final BigDecimal PERMYRIAD = BigDecimal.valueOf(10_000);

    private Discounts() {}

    static void requireKnown(ObjectNode discount) {
        String value = discount.path("value").path("type").asString("");
        if (!List.of("relative", "absolute").contains(value)) {
            throw ApiError.notImplemented("the discount value type '" + value + "'");
        }
        JsonNode target = discount.path("target");
        String type = target.path("type").asString("");
        boolean known = type.equals("totalPrice")
                || (List.of("lineItems", "customLineItems").contains(type)
                        && ALL_LINES.contains(target.path("predicate").asString("")));
        if (!known) {
            throw ApiError.notImplemented("the discount target " + target);
        }
    }

    static List<ObjectNode> on(ObjectNode cart, String target) {
        return Json.objects(cart, "directDiscounts").stream()
                .filter(one -> one.path("target").path("type").asString("").equals(target))
                .toList();
    }

    /** The unit price after the discounts on lines, which are added to the line. */
    static Money unitPrice(ObjectNode line, Money price, List<ObjectNode> discounts, RoundingMode mode) {
        ArrayNode perQuantity = line.putArray("discountedPricePerQuantity");
        if (discounts.isEmpty()) {
            return price;
        }
        Money remaining = price;
        ArrayNode included = Json.array();
        for (ObjectNode discount : discounts) {
            Money amount = amount(discount, remaining, mode);
            remaining = remaining.minus(amount);
            included.add(portion(discount, amount));
        }
        ObjectNode entry =
                perQuantity.addObject().put("quantity", line.path("quantity").asLong());
        ObjectNode discounted = entry.putObject("discountedPrice");
        discounted.set("value", remaining.toTyped());
        discounted.set("includedDiscounts", included);
        return remaining;
    }

    /** The total price after the discounts on it, which are added to the cart. */
    static Money totalPrice(ObjectNode cart, Money total, RoundingMode mode) {
        cart.remove("discountOnTotalPrice");
        List<ObjectNode> discounts = on(cart, "totalPrice");
        if (discounts.isEmpty()) {
            return total;
        }
        Money remaining = total;
        ArrayNode included = Json.array();
        for (ObjectNode discount : discounts) {
            Money amount = amount(discount, remaining, mode);
            remaining = remaining.minus(amount);
            included.add(portion(discount, amount));
        }
        ObjectNode discountOnTotal = cart.putObject("discountOnTotalPrice");
        discountOnTotal.set("discountedAmount", total.minus(remaining).toCentPrecision());
        discountOnTotal.set("includedDiscounts", included);
        return remaining;
    }

    private static ObjectNode portion(ObjectNode discount, Money amount) {
        ObjectNode portion = Json.object();
        portion.putObject("discount")
                .put("typeId", "direct-discount")
                .put("id", discount.path("id").asString());
        portion.set("discountedAmount", amount.toCentPrecision());
        return portion;
    }

    /** The amount of a discount, limited to the price. */
    private static Money amount(ObjectNode discount, Money price, RoundingMode mode) {
        JsonNode value = discount.path("value");
        Money amount;
        if (value.path("type").asString().equals("relative")) {
            amount = price.times(value.path("permyriad").decimalValue().divide(PERMYRIAD))
                    .rounded(mode);
        } else {
            amount = Json.objects(value, "money").stream()
                    .map(Money::read)
                    .filter(money -> money.currency().equals(price.currency()))
                    .findFirst()
                    .orElse(Money.zero(price.currency()).rounded(mode));
        }
        return amount.amount().compareTo(price.amount()) > 0 ? price.rounded(RoundingMode.DOWN) : amount;
    }
}
