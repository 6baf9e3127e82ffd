package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order from a marketplace, with the totals it was placed with. */
final class ImportedOrder {

    private ImportedOrder() {}

    static ObjectNode draft(String number, Random random) {
        ObjectNode draft = Json.object()
                .put("orderNumber", number)
                .put("customerEmail", "marketplace" + random.nextInt(100_000) + "@example.com")
                .put("orderState", "Confirmed")
                .put("paymentState", "Paid")
                .put("country", "DE");
        draft.set("shippingAddress", Addresses.of("DE", random));
        draft.set("billingAddress", Addresses.of("DE", random));
        ArrayNode lines = draft.putArray("lineItems");
        long total = 0;
        for (Assortment.Article article : Assortment.ARTICLES.subList(0, 1 + random.nextInt(3))) {
            long quantity = 1 + random.nextInt(3);
            long cents = article.tenthsOfCents() / 10;
            ObjectNode line = lines.addObject().put("quantity", quantity);
            line.putObject("name").put("en", article.name());
            line.putObject("variant").put("sku", article.sku());
            line.putObject("price")
                    .putObject("value")
                    .put("currencyCode", "EUR")
                    .put("centAmount", cents);
            total += quantity * cents;
        }
        draft.putObject("totalPrice").put("currencyCode", "EUR").put("centAmount", total);
        ObjectNode shipping = draft.putObject("shippingInfo").put("shippingMethodName", "Marketplace");
        shipping.putObject("price").put("currencyCode", "EUR").put("centAmount", 0);
        shipping.putObject("shippingRate")
                .putObject("price")
                .put("currencyCode", "EUR")
                .put("centAmount", 0);
        return draft;
    }
}
