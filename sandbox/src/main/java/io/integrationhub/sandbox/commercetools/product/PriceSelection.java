package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Selects the price of a variant for a cart: by customer group first, then by country, then by validity period. */
public final class PriceSelection {

    private PriceSelection() {}

    public static ObjectNode select(JsonNode variant, ObjectNode cart, Instant now) {
        String currency = cart.path("totalPrice").path("currencyCode").asString();
        Optional<ObjectNode> selected = Json.objects(variant, "prices").stream()
                .filter(price ->
                        price.path("value").path("currencyCode").asString().equals(currency))
                .filter(price -> !price.has("channel"))
                .filter(price -> isMetOrFree(price, "country", Json.text(cart, "country")))
                .filter(price -> !price.has("customerGroup")
                        || price.path("customerGroup")
                                .path("id")
                                .equals(cart.path("customerGroup").path("id")))
                .filter(price -> isValid(price, now))
                .max(Comparator.comparingInt(PriceSelection::specificity));
        return selected.orElseThrow(() -> ApiError.of(
                400,
                "MatchingPriceNotFound",
                "The variant '"
                        + variant.path("sku").asString("")
                        + "' has no price in "
                        + currency
                        + " that matches the cart."));
    }

    private static boolean isMetOrFree(ObjectNode price, String field, Optional<String> wanted) {
        return !price.has(field) || Json.text(price, field).equals(wanted);
    }

    private static boolean isValid(ObjectNode price, Instant now) {
        boolean begun = Json.text(price, "validFrom")
                .map(Instant::parse)
                .map(from -> !now.isBefore(from))
                .orElse(true);
        boolean ended = Json.text(price, "validUntil")
                .map(Instant::parse)
                .map(until -> !now.isBefore(until))
                .orElse(false);
        return begun && !ended;
    }

    private static int specificity(ObjectNode price) {
        int dated = price.has("validFrom") || price.has("validUntil") ? 1 : 0;
        return (price.has("customerGroup") ? 4 : 0) + (price.has("country") ? 2 : 0) + dated;
    }
}
