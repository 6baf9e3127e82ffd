package io.integrationhub.customersync.customer;

import io.integrationhub.core.ContentHash;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short hashes of values, so that what was agreed can be remembered without storing personal data. */
public final class Fingerprints {

    private static final String NOTHING = "\u0000nothing";

    private Fingerprints() {}

    /** The same for equal values in every process; a removed value differs from one that is not stated. */
    public static String of(@Nullable Object value) {
        return ContentHash.of(text(value)).shortForm();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Optional<?> optional -> optional.map(Fingerprints::text).orElse(NOTHING);
            case Map<?, ?> map -> text(map);
            case Set<?> set -> set.stream().map(Fingerprints::text).sorted().collect(Collectors.joining("|", "{", "}"));
            case Collection<?> list -> list.stream().map(Fingerprints::text).collect(Collectors.joining("|", "[", "]"));
            case Record fields -> ContentHash.ofFields(fields).hex();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString().length() + ":" + value;
        };
    }

    private static String text(Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), text(value)));
        return List.copyOf(sorted.entrySet()).toString();
    }
}
