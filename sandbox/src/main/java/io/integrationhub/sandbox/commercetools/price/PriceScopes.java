package io.integrationhub.sandbox.commercetools.price;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scopes of embedded prices: those of one variant must differ in currency, country, customer group, channel or
 * period, and periods must not overlap. A price without a period does not conflict with one that has a period.
 */
public final class PriceScopes {

    private static final int MAX_PRICES = 100;
    private static final String FROM = "validFrom";
    private static final String UNTIL = "validUntil";

    private PriceScopes() {}

    /** Rejects prices of one variant that are in conflict. */
    public static void requireDistinct(ArrayNode prices) {
        if (prices.size() > MAX_PRICES) {
            throw ApiError.invalidOperation("A variant has at most " + MAX_PRICES + " embedded prices.");
        }
        List<JsonNode> list = prices.valueStream().toList();
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                requireDistinct((ObjectNode) list.get(j), (ObjectNode) list.get(i));
            }
        }
    }

    private static void requireDistinct(ObjectNode present, ObjectNode added) {
        if (present.hasNonNull("key") && present.path("key").equals(added.path("key"))) {
            String key = present.path("key").asString();
            String message = "Duplicate price key: " + key + ". The price key must be unique per variant.";
            throw ApiError.of(400, "DuplicatePriceKey", message).with("conflictingPrice", present);
        }
        if (!sameScope(present, added)) {
            return;
        }
        if (samePeriod(present, added)) {
            throw ApiError.of(
                            400,
                            "DuplicatePriceScope",
                            "Duplicate price scope. The combination of currency, country, customerGroup and channel"
                                    + " must be unique for each price of a product variant.")
                    .with("conflictingPrice", present);
        }
        if (periodsOverlap(present, added)) {
            ApiError error = ApiError.of(
                            400, "OverlappingPriceValidity", "Two prices have overlapping validity periods.")
                    .with("conflictingPrice", present.path("id"));
            throw withOverlap(withScope(error, added), present);
        }
    }

    static boolean samePeriod(ObjectNode one, ObjectNode other) {
        return time(one, FROM, Instant.MIN).equals(time(other, FROM, Instant.MIN))
                && time(one, UNTIL, Instant.MAX).equals(time(other, UNTIL, Instant.MAX));
    }

    static boolean periodsOverlap(ObjectNode one, ObjectNode other) {
        return isDated(one) && isDated(other) && overlap(one, other);
    }

    /** Adds the scope of the price that is in conflict with another. */
    static ApiError withScope(ApiError error, ObjectNode price) {
        error.with("currency", price.path("value").path("currencyCode"));
        List.of("country", "customerGroup", "channel", FROM, UNTIL).stream()
                .filter(price::hasNonNull)
                .forEach(field -> error.with(field, price.path(field)));
        return error;
    }

    static ApiError withOverlap(ApiError error, ObjectNode present) {
        Json.text(present, FROM).ifPresent(from -> error.with("conflictingValidFrom", from));
        Json.text(present, UNTIL).ifPresent(until -> error.with("conflictingValidUntil", until));
        return error;
    }

    /** Requires that the period, if there is one, ends after it begins. */
    static void requireValidity(ObjectNode price) {
        if (!time(price, FROM, Instant.MIN).isBefore(time(price, UNTIL, Instant.MAX))) {
            throw ApiError.invalidOperation("'validUntil' must be later than 'validFrom'.");
        }
    }

    private static boolean sameScope(ObjectNode one, ObjectNode other) {
        return one.path("value").path("currencyCode").equals(other.path("value").path("currencyCode"))
                && one.path("country").equals(other.path("country"))
                && one.path("customerGroup").equals(other.path("customerGroup"))
                && one.path("channel").equals(other.path("channel"));
    }

    private static boolean isDated(ObjectNode price) {
        return price.has(FROM) || price.has(UNTIL);
    }

    private static boolean overlap(ObjectNode one, ObjectNode other) {
        return time(one, FROM, Instant.MIN).isBefore(time(other, UNTIL, Instant.MAX))
                && time(other, FROM, Instant.MIN).isBefore(time(one, UNTIL, Instant.MAX));
    }

    private static Instant time(ObjectNode price, String field, Instant otherwise) {
        return Json.text(price, field)
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElse(otherwise);
    }
}
