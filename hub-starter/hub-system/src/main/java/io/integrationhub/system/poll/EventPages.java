package io.integrationhub.system.poll;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.PollSettings;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches pages of events from the system of a target.
 *
 * @param mapping maps the body of a response to {@code {"items": […], "next": cursor}}
 */
record EventPages(PollTarget target, PollSettings settings, Mapping mapping, SystemClients systems) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * One page; it may be empty although others follow, because the mapping may select events.
     *
     * @param next cursor of the following page; empty if the system names none
     */
    record Page(List<?> events, Optional<String> next) {}

    Duration interval() {
        return settings.interval();
    }

    String initialCursor() {
        return settings.from();
    }

    /**
     * Fetches the page behind a cursor.
     *
     * @throws io.integrationhub.core.fault.TransientFault if the system is unreachable
     * @throws PermanentFault {@code POLL_MALFORMED} if the response does not match the settings
     */
    Page fetch(String cursor) {
        return fetch(cursor, systems.client(target.tenant(), target.system()));
    }

    /** As {@link #fetch(String)}, with another client of the system. */
    Page fetch(String cursor, SystemClient client) {
        String path = settings.path().replace("{cursor}", URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        SystemResponse response = client.call(SystemCall.get("poll", path));
        if (!response.isSuccess()) {
            throw malformed("status is " + response.status());
        }
        if (mapping.apply(parse(response.body())) instanceof Map<?, ?> page
                && (page.containsKey("items") || page.containsKey("next"))) {
            return new Page(events(page.get("items")), cursor(page.get("next")));
        }
        throw malformed("has no list of items");
    }

    /** An expression yields a single event as it is, and no event as nothing. */
    private static List<?> events(@Nullable Object items) {
        return switch (items) {
            case null -> List.of();
            case List<?> list -> list;
            case String text when text.isBlank() -> List.of();
            default -> List.of(items);
        };
    }

    private static Optional<String> cursor(@Nullable Object next) {
        return switch (next) {
            case null -> Optional.empty();
            case BigDecimal number when Math.abs(number.scale()) < 40 -> Optional.of(number.toPlainString());
            default -> Optional.of(next.toString()).filter(text -> !text.isBlank());
        };
    }

    private Object parse(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Object.class)).orElseThrow(() -> malformed("is empty"));
        } catch (JacksonException _) {
            throw malformed("is not JSON");
        }
    }

    private PermanentFault malformed(String problem) {
        String property = "hub.tenants." + target.tenant() + ".systems." + target.system() + ".poll";
        return new PermanentFault(
                PollFault.POLL_MALFORMED, "the response to a poll " + problem + "; check " + property);
    }
}
