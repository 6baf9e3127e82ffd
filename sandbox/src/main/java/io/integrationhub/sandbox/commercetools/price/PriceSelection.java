package io.integrationhub.sandbox.commercetools.price;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Selects the price of a line: by customer group first, then by channel, by country and by validity period. */
public final class PriceSelection {

    private PriceSelection() {}

    /**
     * The price of a line.
     *
     * @param variant has the prices to select from
     */
    public static ObjectNode select(JsonNode variant, ObjectNode cart, ObjectNode line, Instant now) {
        String currency = cart.path("totalPrice").path("currencyCode").asString();
        Optional<ObjectNode> selected = Json.objects(variant, "prices").stream()
                .filter(price ->
                        price.path("value").path("currencyCode").asString().equals(currency))
                .filter(price ->
                        !price.has("channel") || price.at("/channel/id").equals(line.at("/distributionChannel/id")))
                .filter(price -> isMetOrFree(price, "country", Json.text(cart, "country")))
                .filter(price -> !price.has("customerGroup")
                        || price.path("customerGroup")
                                .path("id")
                                .equals(cart.path("customerGroup").path("id")))
                .filter(price -> isValid(price, now))
                .max(Comparator.comparingInt(PriceSelection::specificity));
        return selected.map(price -> tier(price, line.path("quantity").asLong(1)))
                .orElseThrow(() -> ApiError.of(
                        400,
                        "MatchingPriceNotFound",
                        "The variant '"
                                + variant.path("sku").asString("")
                                + "' has no price in "
                                + currency
                                + " that matches the cart."));
    }

    /** The price with the value of the tier that the quantity reaches; a discounted price has no tiers. */
    private static ObjectNode tier(ObjectNode price, long quantity) {
        if (price.has("discounted")) {
            return price;
        }
        return Json.objects(price, "tiers").stream()
                .filter(tier -> tier.path("minimumQuantity").asLong() <= quantity)
                .max(Comparator.comparingLong(
                        tier -> tier.path("minimumQuantity").asLong()))
                .map(tier -> {
                    ObjectNode reached = price.deepCopy();
                    reached.set("value", Money.read(tier.path("value")).toTyped());
                    return reached;
                })
                .orElse(price);
    }

    private static boolean isMetOrFree(ObjectNode price, String field, Optional<String> wanted) {
        return !price.has(field) || Json.text(price, field).equals(wanted);
    }

    private static boolean isValid(ObjectNode price, Instant now) {
        boolean begun = Json.text(price, "validFrom")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .map(from -> !now.isBefore(from))
                .orElse(true);
        boolean ended = Json.text(price, "validUntil")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .map(until -> !now.isBefore(until))
                .orElse(false);
        return begun && !ended;
    }

    private static int specificity(ObjectNode price) {
        int dated = price.has("validFrom") || price.has("validUntil") ? 1 : 0;
        return (price.has("customerGroup") ? 8 : 0)
                + (price.has("channel") ? 4 : 0)
                + (price.has("country") ? 2 : 0)
                + dated;
    }
}
