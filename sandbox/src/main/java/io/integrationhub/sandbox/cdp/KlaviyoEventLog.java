package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * The events of a Klaviyo account (https://developers.klaviyo.com/en/reference/create_event): of those with the same
 * unique id, profile and metric, the first one counts.
 */
final class KlaviyoEventLog {

    private static final int MAX_PROPERTIES = 400;

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    List<JsonNode> all() {
        return List.copyOf(events);
    }

    Response create(JsonNode data) {
        Optional<String> mistake = mistake(data);
        if (mistake.isPresent()) {
            return KlaviyoErrors.of(400, "invalid", mistake.get());
        }
        JsonNode attributes = data.path("attributes");
        String unique = String.join(
                "|",
                email(data),
                attributes.at("/metric/data/attributes/name").asString(),
                attributes.path("unique_id").asString(attributes.path("time").asString("")));
        if (known.add(unique)) {
            events.add(data);
        }
        return Response.empty(202);
    }

    private static Optional<String> mistake(JsonNode data) {
        JsonNode attributes = data.path("attributes");
        if (!data.path("type").asString("").equals("event")) {
            return Optional.of("/data/type");
        }
        if (!attributes.path("properties").isObject()
                || attributes.path("properties").size() > MAX_PROPERTIES) {
            return Optional.of("/data/attributes/properties");
        }
        if (attributes.at("/metric/data/attributes/name").asString("").isEmpty()
                || !attributes.at("/metric/data/type").asString("").equals("metric")) {
            return Optional.of("/data/attributes/metric");
        }
        if (email(data).isEmpty()
                || !attributes.at("/profile/data/type").asString("").equals("profile")) {
            return Optional.of("/data/attributes/profile");
        }
        boolean hasCurrency = attributes.path("value_currency").asString("").matches("[A-Z]{3}");
        if (attributes.hasNonNull("value") && !(attributes.path("value").isNumber() && hasCurrency)) {
            return Optional.of("/data/attributes/value");
        }
        return isTime(attributes.path("time").asString("")) ? Optional.empty() : Optional.of("/data/attributes/time");
    }

    private static boolean isTime(String text) {
        try {
            return text.isEmpty() || Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static String email(JsonNode data) {
        return data.at("/attributes/profile/data/attributes/email").asString("").toLowerCase(Locale.ROOT);
    }

    /** Deletes the events of a person. */
    void delete(String email) {
        events.removeIf(event -> email(event).equals(email.toLowerCase(Locale.ROOT)));
    }
}
