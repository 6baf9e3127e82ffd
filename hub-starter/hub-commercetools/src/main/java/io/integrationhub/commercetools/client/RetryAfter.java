package io.integrationhub.commercetools.client;

import io.vrap.rmf.base.client.ApiHttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pause that an answer asks for; only the form in seconds (RFC 9110, 10.2.3), which needs no common clock. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

    private RetryAfter() {}

    static @Nullable Duration of(ApiHttpResponse<byte[]> answer) {
        String value = answer.getHeaders().getFirst("Retry-After");
        return value != null && SECONDS.matcher(value.strip()).matches()
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : null;
    }
}
