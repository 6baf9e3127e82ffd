package io.integrationhub.customersync.customer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares stated values of custom fields with those of commercetools, which writes some of them differently. */
public final class CustomFieldValues {

    private static final int DATE_LENGTH = 10;

    private CustomFieldValues() {}

    /** Whether commercetools would return the actual value for the stated one. */
    public static boolean isSame(@Nullable Object stated, @Nullable Object actual) {
        return switch (stated) {
            case null -> actual == null;
            case Map<?, ?> map -> actual instanceof Map<?, ?> other && isContained(map, other);
            case List<?> list -> actual instanceof List<?> other && isEqual(list, other);
            case Number number ->
                actual instanceof Number other && decimal(number).compareTo(decimal(other)) == 0;
            case String text -> actual instanceof String other && isSameText(text, other);
            default -> stated.equals(actual);
        };
    }

    /** commercetools adds properties, such as the type of money. */
    private static boolean isContained(Map<?, ?> stated, Map<?, ?> actual) {
        return stated.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), actual.get(entry.getKey())));
    }

    private static boolean isEqual(List<?> stated, List<?> actual) {
        return stated.size() == actual.size()
                && IntStream.range(0, stated.size()).allMatch(i -> isSame(stated.get(i), actual.get(i)));
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    private static boolean isSameText(String stated, String actual) {
        return stated.equals(actual)
                || instant(stated).isPresent() && instant(stated).equals(instant(actual));
    }

    private static Optional<Instant> instant(String text) {
        if (text.length() <= DATE_LENGTH || text.charAt(DATE_LENGTH) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
