package io.integrationhub.core.golive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time from which on a service acts for a tenant, as operators write it: what happened before is not its business.
 */
public final class StartTime {

    private StartTime() {}

    /**
     * Reads a date, which starts at midnight UTC, or a time with an offset.
     *
     * @return empty if the text is missing or malformed
     */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
