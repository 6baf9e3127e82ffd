package io.integrationhub.sandbox.commercetools.price;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tiers of a price: other values from a quantity of two or more, in the currency of the price. */
final class PriceTiers {

    private static final String TIERS = "tiers";
    private static final String QUANTITY = "minimumQuantity";
    private static final int LOWEST = 2;

    private PriceTiers() {}

    /** Replaces the tiers; none removes the field. */
    static void set(ObjectNode price, List<ObjectNode> drafts) {
        ArrayNode tiers = Json.array();
        drafts.forEach(draft -> tiers.add(read(price, draft)));
        requireDistinct(tiers);
        price.set(TIERS, tiers);
        if (tiers.isEmpty()) {
            price.remove(TIERS);
        }
    }

    static ObjectNode add(ObjectNode price, ObjectNode draft) {
        ObjectNode tier = read(price, draft);
        Json.list(price, TIERS).add(tier);
        requireDistinct(Json.list(price, TIERS));
        return tier;
    }

    /** Removes the tier of a quantity and returns it. */
    static ObjectNode remove(ObjectNode price, long quantity) {
        ObjectNode tier = Json.objects(price, TIERS).stream()
                .filter(one -> one.path(QUANTITY).asLong() == quantity)
                .findFirst()
                .orElseThrow(
                        () -> ApiError.invalidOperation("The price has no tier for the quantity " + quantity + "."));
        Json.remove(Json.list(price, TIERS), tier);
        if (price.path(TIERS).isEmpty()) {
            price.remove(TIERS);
        }
        return tier;
    }

    private static ObjectNode read(ObjectNode price, ObjectNode draft) {
        long quantity = draft.path(QUANTITY).asLong();
        if (quantity < LOWEST) {
            throw ApiError.invalidField(QUANTITY, Long.toString(quantity), "2 or more");
        }
        ObjectNode value = Money.read(draft.path("value")).toTyped();
        if (!value.path("currencyCode").equals(price.path("value").path("currencyCode"))) {
            throw ApiError.invalidOperation("The tiers of a price must have its currency.");
        }
        ObjectNode tier = Json.object().put(QUANTITY, quantity);
        tier.set("value", value);
        return tier;
    }

    private static void requireDistinct(ArrayNode tiers) {
        Set<Long> quantities = new HashSet<>();
        tiers.forEach(tier -> {
            long quantity = tier.path(QUANTITY).asLong();
            if (!quantities.add(quantity)) {
                throw ApiError.duplicateField("tiers.minimumQuantity", Long.toString(quantity));
            }
        });
    }
}
