package io.integrationhub.pricing.pricein;

import io.integrationhub.system.settings.InboundSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When prices begin and end. A date without a time counts whole, in the tenant's time zone, also the last one.
 *
 * @param zone of dates, and of times without an offset; empty if they are rejected
 */
public record PriceDates(List<DateTimeFormatter> formats, Optional<ZoneId> zone) {

    /** ERPs end what has no end in this year. */
    private static final int ENDLESS_YEAR = 9999;

    private static final List<DateTimeFormatter> ISO = List.of(
            DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE);

    /** Those of a tenant. */
    public static PriceDates of(InboundSettings settings) {
        Stream<DateTimeFormatter> own =
                settings.timeFormats().stream().map(format -> DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
        return new PriceDates(Stream.concat(ISO.stream(), own).toList(), settings.zone());
    }

    /** First moment; empty if nothing is stated. */
    Optional<Instant> from(@Nullable String text) {
        return parsed("validFrom", text).map(time -> at("validFrom", time, 0));
    }

    /** First moment after the end; empty if nothing is stated, or the year 9999. */
    public Optional<Instant> until(@Nullable String text) {
        return parsed("validUntil", text)
                .filter(time -> yearOf(time) < ENDLESS_YEAR)
                .map(time -> at("validUntil", time, 1));
    }

    private Optional<TemporalAccessor> parsed(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(formats.stream()
                .flatMap(format -> parsed(format, text.strip()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        field + " is no ISO 8601 date or time; inbound.time-formats may name other formats")));
    }

    private static Optional<TemporalAccessor> parsed(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int yearOf(TemporalAccessor time) {
        return time.get(ChronoField.YEAR);
    }

    private Instant at(String field, TemporalAccessor time, int daysAfterDate) {
        return switch (time) {
            case OffsetDateTime complete -> complete.toInstant();
            case LocalDateTime local -> local.atZone(zoneFor(field)).toInstant();
            case LocalDate date ->
                date.plusDays(daysAfterDate).atStartOfDay(zoneFor(field)).toInstant();
            default -> throw new IllegalArgumentException(field + " is no date or time");
        };
    }

    private ZoneId zoneFor(String field) {
        return zone.orElseThrow(
                () -> new IllegalArgumentException(field + " has no offset; set inbound.time-zone for such dates"));
    }
}
