package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads points in time: of 1.2, {@code DATE}, {@code TIME} and {@code TIMEZONE} in elements of their own; of 2005, also
 * one text. Without a time zone, UTC.
 */
record BmecatTime(boolean isEnd) {

    private static final String TIME_SEPARATOR = "T";

    /**
     * The point in time; an end that states no time of day includes its whole day.
     *
     * @throws DateTimeException if it is none
     */
    Instant of(XmlElement element) {
        Optional<String> date = element.textOf("DATE");
        if (date.isEmpty()) {
            return ofText(element.text());
        }
        Optional<String> time = element.textOf("TIME");
        String zone = element.textOf("TIMEZONE").orElse("Z");
        return time.isEmpty()
                ? ofDay(date.get(), zone)
                : LocalDateTime.parse(date.get() + TIME_SEPARATOR + time.get())
                        .atZone(ZoneId.of(zone))
                        .toInstant();
    }

    private Instant ofText(String text) {
        if (!text.contains(TIME_SEPARATOR)) {
            return ofDay(text, "Z");
        }
        boolean hasZone = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
        return hasZone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private Instant ofDay(String date, String zone) {
        LocalDate day = LocalDate.parse(date);
        return (isEnd ? day.plusDays(1) : day).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
