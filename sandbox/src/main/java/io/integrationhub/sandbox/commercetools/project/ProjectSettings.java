package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** The response to {@code GET /{projectKey}} for a new Project, in which querying messages is not enabled yet. */
final class ProjectSettings {

    private ProjectSettings() {}

    /** Requires that nobody else changed the settings since they were read. */
    static void requireNext(ObjectNode current, ObjectNode changed) {
        long expected = changed.path("version").asLong() - 1;
        long actual = current.path("version").asLong();
        if (actual != expected) {
            throw ApiError.concurrentModification(expected, actual);
        }
    }

    static ObjectNode initial(String key, Instant now) {
        ObjectNode settings = Json.object().put("key", key).put("name", key);
        settings.putArray("countries").add("DE").add("US").add("JP");
        settings.putArray("currencies").add("EUR").add("USD").add("JPY");
        settings.putArray("languages").add("en").add("de");
        settings.put("createdAt", now.truncatedTo(ChronoUnit.MILLIS).toString());
        settings.putObject("messages").put("enabled", false).put("deleteDaysAfterCreation", 15);
        settings.putObject("carts")
                .put("deleteDaysAfterLastModification", 90)
                .put("countryTaxRateFallbackEnabled", false)
                .put("priceRoundingMode", "HalfEven")
                .put("taxRoundingMode", "HalfEven");
        settings.putObject("inventory").put("releaseExpiredReservations", true);
        settings.putObject("discounts").put("discountCombinationMode", "Stacking");
        return settings.put("version", 1);
    }
}
