package io.integrationhub.taxadapter.commercetools;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carts with amounts that chance made, in any currency.
 *
 * @param currency ISO 4217
 * @param digits its own, after the point
 * @param precise whether its lines are priced in fractions of the smallest unit
 */
record RandomCart(Random random, String currency, int digits, boolean precise) {

    private static final long DEAREST = 5_000_000;

    /** One of 2 lines, a custom line and shipping; or of 1 line in 2 shipments. */
    ObjectNode of(boolean shipments, boolean discounted) {
        ObjectNode cart = SampleCarts.json((shipments ? SampleCarts.shipments() : SampleCarts.single())
                .toString()
                .replace("USD", currency)
                .replace("\"fractionDigits\":2", "\"fractionDigits\":" + digits));
        for (JsonNode money : cart.findParents("centAmount")) {
            // A gift, now and then.
            long cents = random.nextInt(9) == 0 ? 0 : random.nextLong(1, DEAREST);
            ((ObjectNode) money).put("centAmount", cents);
        }
        if (precise) {
            cart.path("lineItems").forEach(line -> refine((ObjectNode) line.path("totalPrice")));
        }
        if (discounted) {
            long least = total(cart);
            cart.putObject("discountOnTotalPrice").set("discountedAmount", money(random.nextLong(0, least + 1)));
        }
        return cart;
    }

    /** What everything costs together before a discount on the total. */
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
