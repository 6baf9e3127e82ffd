package io.integrationhub.sandbox.commercetools.discount;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By how much a discount reduces a price. */
final class DiscountValue {

    private static final EnumField OF_CARTS = EnumField.of("type", "relative absolute fixed giftLineItem");
    private static final EnumField OF_PRODUCTS = EnumField.of("type", "relative absolute external");

    private DiscountValue() {}

    static ObjectNode ofCarts(JsonNode draft) {
        return read(draft, OF_CARTS);
    }

    static ObjectNode ofProducts(JsonNode draft) {
        return read(draft, OF_PRODUCTS);
    }

    private static ObjectNode read(JsonNode draft, EnumField types) {
        String type = types.required(draft);
        ObjectNode value = Json.object().put("type", type);
        switch (type) {
            case "relative" -> {
                long permyriad = draft.path("permyriad").asLong(-1);
                if (permyriad < 0 || permyriad > 10_000) {
                    throw ApiError.invalidField("permyriad", Long.toString(permyriad), "0 to 10000");
                }
                value.put("permyriad", permyriad);
            }
            case "absolute", "fixed" -> {
                if (Json.objects(draft, "money").isEmpty()) {
                    throw ApiError.requiredField("money");
                }
                Json.objects(draft, "money")
                        .forEach(money ->
                                value.withArray("money").add(Money.read(money).toCentPrecision()));
            }
            case "external" -> {}
            default -> throw ApiError.notImplemented("discounts of the type '" + type + "'");
        }
        Json.copy((ObjectNode) draft, value, "applicationMode");
        return value;
    }
}
