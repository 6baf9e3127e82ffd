package io.integrationhub.sandbox.commercetools.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code GET /{projectKey}} answers for a new Project, whose messages can't be queried until that is switched on.
 */
final class ProjectSettings {

    private ProjectSettings() {}

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
        settings.putObject("inventory").put("releaseExpiredReservations", false);
        settings.putObject("discounts").put("discountCombinationMode", "Stacking");
        return settings.put("version", 1);
    }
}
