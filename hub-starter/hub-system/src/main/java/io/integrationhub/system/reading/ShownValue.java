package io.integrationhub.system.reading;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a value is shown to people. Numbers, times and usual placeholders are shown as they are; letters of anything else
 * are masked, because a shifted column may contain personal data.
 */
final class ShownValue {

    private static final int MAX_LENGTH = 40;
    private static final String NUMBERS_AND_TIMES = "[0-9.,:;'+\\-/\\\\ \u00a0\u202f\u2019\u2212%#?*TZ]*";
    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "na",
            "#n/a",
            "nan",
            "null",
            "nil",
            "none",
            "inf",
            "infinity",
            "-inf",
            "tbd",
            "tba",
            "unknown",
            "true",
            "false",
            "yes",
            "no",
            "x",
            "#value!",
            "#ref!",
            "#div/0!",
            "today",
            "yesterday",
            "tomorrow",
            "now");

    private ShownValue() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> _ -> "an object";
            case Collection<?> _ -> "a list";
            default -> "'" + text(value.toString()) + "'";
        };
    }

    private static String text(String value) {
        String text = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) + "…" : value;
        boolean isShown = value.matches(NUMBERS_AND_TIMES)
                || PLACEHOLDERS.contains(value.strip().toLowerCase(Locale.ROOT));
        return isShown ? text : text.replaceAll("\\p{L}", "x").replaceAll("\\p{Cntrl}", " ");
    }
}
