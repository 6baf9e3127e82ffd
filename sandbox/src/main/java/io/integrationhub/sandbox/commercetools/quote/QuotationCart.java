package io.integrationhub.sandbox.commercetools.quote;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The cart of a staged quote, in which the seller changes prices and quantities: a cart of the origin Quote. */
final class QuotationCart {

    private static final String[] EMPTY_LISTS = {
        "itemShippingAddresses", "shipping", "discountCodes", "directDiscounts", "refusedGifts"
    };

    private QuotationCart() {}

    /** A new cart with the content of the quote request. */
    static ObjectNode of(ObjectNode request, Change change) {
        ObjectNode cart = change.create("cart");
        for (String list : EMPTY_LISTS) {
            cart.putArray(list);
        }
        QuotedContent.copy(request, cart);
        Json.copy(request, cart, "customerGroup", "store", "businessUnit");
        cart.put("cartState", "Active").put("origin", "Quote").put("shippingMode", "Single");
        customer(cart, request.path("customer"), change);
        change.project()
                .find("cart", request.at("/cart/id").asString(""))
                .ifPresent(origin -> Json.copy(origin, cart, "locale", "customerEmail"));
        change.project().resourceType("cart").updateDerivedFields(cart, change);
        return cart;
    }

    private static void customer(ObjectNode cart, JsonNode reference, Change change) {
        String id = reference.path("id").asString();
        cart.put("customerId", id);
        change.project().find("customer", id).ifPresent(found -> Json.set(cart, "customerEmail", found.get("email")));
    }
}
