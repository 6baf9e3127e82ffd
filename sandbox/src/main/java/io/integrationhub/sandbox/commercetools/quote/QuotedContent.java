package io.integrationhub.sandbox.commercetools.quote;

import io.integrationhub.sandbox.commercetools.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a quote is about: a copy of a cart's lines, prices, taxes, addresses and shipping. */
final class QuotedContent {

    static final String FIELDS = "lineItems customLineItems totalPrice taxedPrice shippingAddress billingAddress"
            + " inventoryMode taxMode priceRoundingMode taxRoundingMode taxCalculationMode country shippingInfo"
            + " paymentInfo shippingRateInput itemShippingAddresses directDiscounts";

    private QuotedContent() {}

    static void copy(ObjectNode from, ObjectNode to) {
        Json.copy(from, to, FIELDS.split(" "));
    }
}
