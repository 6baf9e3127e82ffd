package io.integrationhub.system.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pause in a {@code Retry-After} header: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,15}");

    private RetryAfter() {}

    /** Empty if the value is neither; never negative. */
    static Optional<Duration> parse(String header, InstantSource clock) {
        return pause(header.strip(), clock).map(pause -> pause.isNegative() ? Duration.ZERO : pause);
    }

    private static Optional<Duration> pause(String value, InstantSource clock) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until.toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
