package io.integrationhub.system.poll;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemResponse;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches the items of a system page by page. What a page looks like is a matter of configuration, so polls and lists
 * of every system are read in the same way.
 *
 * @param operation name of the call, for metrics
 * @param path below the system's URL, with {@code {cursor}} in it
 * @param mapping maps the body of a response to {@code {"items": […], "next": cursor}}
 * @param malformed the fault for a problem with a response
 */
public record ItemPages(String operation, String path, Mapping mapping, Function<String, PermanentFault> malformed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * One page; it may be empty although others follow, because the mapping may select items.
     *
     * @param next cursor of the following page; empty if the system names none
     */
    public record Page(List<?> items, Optional<String> next) {}

    /**
     * Fetches the page behind a cursor. Repeatable because it only reads.
     *
     * @throws io.integrationhub.core.fault.TransientFault if the system is unreachable
     * @throws PermanentFault that for a malformed response
     */
    public Page fetch(String cursor, SystemClient client) {
        String filled = path.replace("{cursor}", URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        SystemResponse response = client.call(SystemCall.get(operation, filled));
        if (!response.isSuccess()) {
            throw malformed.apply("status is " + response.status());
        }
        if (mapping.apply(parse(response.body())) instanceof Map<?, ?> page
                && (page.containsKey("items") || page.containsKey("next"))) {
            return new Page(items(page.get("items")), cursor(page.get("next")));
        }
        throw malformed.apply("has no list of items");
    }

    /** An expression yields a single item as it is, and no item as nothing. */
    private static List<?> items(@Nullable Object items) {
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
            return Optional.ofNullable(JSON.readValue(body, Object.class))
                    .orElseThrow(() -> malformed.apply("is empty"));
        } catch (JacksonException _) {
            throw malformed.apply("is not JSON");
        }
    }
}
