package io.integrationhub.taxadapter.commercetools.cart;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A cart that no customer has. It refers to nothing, so that reading it needs no call. */
final class InventedCart {

    private static final int LINES = 10;

    private InventedCart() {}

    static JsonNode json() {
        ObjectNode cart = JsonNodeFactory.instance.objectNode().put("taxMode", "ExternalAmount");
        cart.putObject("shippingAddress")
                .put("country", "US")
                .put("state", "NY")
                .put("postalCode", "10001")
                .put("city", "New York");
        ArrayNode lines = cart.putArray("lineItems");
        for (int number = 1; number <= LINES; number++) {
            ObjectNode line = lines.addObject().put("id", "line-" + number).put("quantity", number);
            line.putObject("variant").put("sku", "hub-warm-up-" + number);
            line.putObject("totalPrice").put("currencyCode", "USD").put("centAmount", 100L * number);
        }
        return cart;
    }
}
