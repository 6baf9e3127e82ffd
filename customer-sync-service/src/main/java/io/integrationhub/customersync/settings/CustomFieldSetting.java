package io.integrationhub.customersync.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A custom field that the hub writes, and creates if it is missing, written as {@code name=type}.
 *
 * @param name the field's name in commercetools
 */
public record CustomFieldSetting(String name, CustomFieldKind kind) {

    /** https://docs.commercetools.com/api/projects/types: names of custom fields. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{2,36}");

    private static final String TYPES = Arrays.stream(CustomFieldKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    /** @throws IllegalArgumentException with a message about the part that is invalid */
    static CustomFieldSetting parse(String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2 || !NAME.matcher(parts[0].strip()).matches()) {
            throw new IllegalArgumentException("'" + text + "' is invalid: write a name and a type, as in tier=string");
        }
        try {
            return new CustomFieldSetting(
                    parts[0].strip(), CustomFieldKind.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("'" + text + "' has an unknown type: write one of " + TYPES);
        }
    }

    /** All of these settings. */
    public static List<CustomFieldSetting> all(List<String> texts) {
        return texts.stream().map(CustomFieldSetting::parse).toList();
    }

    /**
     * A stated value in the field's type; files know only texts.
     *
     * @throws IllegalArgumentException if it is not one of the type
     */
    Object value(Object stated) {
        if (!(stated instanceof String text)) {
            return stated;
        }
        return switch (kind) {
            case NUMBER -> number(text);
            case BOOLEAN -> flag(text);
            case STRING, DATE, DATETIME, MONEY -> text;
        };
    }

    private BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("custom field " + name + " is no number");
        }
    }

    private Boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("custom field " + name + " is neither true nor false");
        };
    }
}
