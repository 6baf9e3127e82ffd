package io.integrationhub.taxadapter.commercetools.order;

import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carts with random amounts.
 *
 * @param currency ISO 4217
 * @param digits fraction digits of the currency
 * @param precise whether lines have high-precision prices
 */
record RandomCart(Random random, String currency, int digits, boolean precise) {

    private static final long MAX_PRICE = 5_000_000;

    /** A cart with two lines, a custom line and shipping; or with one line in two shipments. */
    ObjectNode of(boolean shipments, boolean discounted) {
        ObjectNode cart = SampleCarts.json((shipments ? SampleCarts.shipments() : SampleCarts.single())
                .toString()
                .replace("USD", currency)
                .replace("\"fractionDigits\":2", "\"fractionDigits\":" + digits));
        for (JsonNode money : cart.findParents("centAmount")) {
            // Some items are gifts.
            long cents = random.nextInt(9) == 0 ? 0 : random.nextLong(1, MAX_PRICE);
            ((ObjectNode) money).put("centAmount", cents);
        }
        if (precise) {
            cart.path("lineItems").forEach(line -> refine((ObjectNode) line.path("totalPrice")));
        }
        if (discounted) {
            long total = total(cart);
            cart.putObject("discountOnTotalPrice").set("discountedAmount", money(random.nextLong(0, total + 1)));
        }
        return cart;
    }

    /** The total price before a discount on it. */
    static long total(ObjectNode cart) {
        long total = 0;
        for (String lines : new String[] {"lineItems", "customLineItems"}) {
            for (JsonNode line : cart.path(lines)) {
                total += line.at("/totalPrice/centAmount").asLong();
            }
        }
        total += shipping(cart.path("shippingInfo"));
        for (JsonNode shipment : cart.path("shipping")) {
            total += shipping(shipment.path("shippingInfo"));
        }
        return total;
    }

    private static long shipping(JsonNode info) {
        JsonNode price = info.at("/price/centAmount");
        return info.at("/discountedPrice/value/centAmount").asLong(price.asLong(0));
    }

    private void refine(ObjectNode money) {
        money.put("type", "highPrecision")
                .put("preciseAmount", money.path("centAmount").asLong() * 1000 - 499)
                .put("fractionDigits", digits + 3);
    }

    ObjectNode money(long cents) {
        return SampleCarts.json("{'type':'centPrecision'}")
                .put("currencyCode", currency)
                .put("fractionDigits", digits)
                .put("centAmount", cents);
    }
}
