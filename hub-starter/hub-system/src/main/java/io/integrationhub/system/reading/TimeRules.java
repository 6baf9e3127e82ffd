package io.integrationhub.system.reading;

import io.integrationhub.system.settings.InboundSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How times are written: ISO 8601, the tenant's formats, or seconds or milliseconds since 1970.
 *
 * @param formats in the order in which they are tried
 * @param zone of times without an offset; empty if they are rejected
 */
record TimeRules(List<DateTimeFormatter> formats, Optional<ZoneId> zone) {

    /** ISO 8601, with a space for the T as databases write it, and with offsets such as +0100. */
    private static final List<DateTimeFormatter> ISO = Stream.of(
                    "yyyy-MM-dd['T'][ ]HH:mm[:ss][.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]"
                            + "[ ][XXX][XX][X]",
                    "yyyy-MM-dd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    static TimeRules of(InboundSettings settings) {
        List<DateTimeFormatter> formats = Stream.concat(
                        Stream.concat(Stream.of(DateTimeFormatter.ISO_DATE_TIME), ISO.stream()),
                        settings.timeFormats().stream()
                                .map(format -> DateTimeFormatter.ofPattern(format, Locale.ENGLISH)))
                .toList();
        return new TimeRules(formats, settings.zone());
    }

    Instant time(Object value) {
        String text = value.toString().strip();
        if (text.matches("1[0-9]{9}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (text.matches("1[0-9]{12}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        return formats.stream()
                .flatMap(format -> parsed(format, text).stream())
                .findFirst()
                .map(time -> at(value, time))
                .orElseThrow(() -> new UnreadableValue(value, "is not an ISO 8601 time with an offset"));
    }

    private static Optional<TemporalAccessor> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Instant at(Object value, TemporalAccessor time) {
        return switch (time) {
            case OffsetDateTime complete -> complete.toInstant();
            case LocalDateTime local -> local.atZone(zoneFor(value)).toInstant();
            case LocalDate date -> date.atStartOfDay(zoneFor(value)).toInstant();
            default -> throw new UnreadableValue(value, "is not a time");
        };
    }

    private ZoneId zoneFor(Object value) {
        return zone.orElseThrow(() -> new UnreadableValue(
                value, "is not an ISO 8601 time with an offset; a time zone can be set for times without"));
    }
}
