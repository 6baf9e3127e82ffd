package io.integrationhub.system.reading;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.InboundSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's rules for the values of inbound documents. The methods take values as JSON has them, and return null for a
 * value that is missing, empty, or one of the tenant's texts for that.
 */
public final class ReadingRules {

    private final InboundSettings settings;
    private final NumberRules numbers;
    private final TimeRules times;

    public ReadingRules(InboundSettings settings) {
        this.settings = settings;
        this.numbers = NumberRules.of(settings);
        this.times = TimeRules.of(settings);
    }

    /** The rules that a tenant set. */
    public static ReadingRules of(Tenant tenant) {
        return new ReadingRules(InboundSettings.of(tenant));
    }

    /** A number with all its digits. */
    public @Nullable BigDecimal number(@Nullable Object value) {
        Optional<Object> present = present(value);
        return present.isEmpty() ? null : numbers.number(present.get());
    }

    /** A whole number. */
    public @Nullable Long whole(@Nullable Object value) {
        Optional<Object> present = present(value);
        return present.isEmpty() ? null : Long.valueOf(numbers.whole(present.get()));
    }

    /** A moment. */
    public @Nullable Instant time(@Nullable Object value) {
        Optional<Object> present = present(value);
        return present.isEmpty() ? null : times.time(present.get());
    }

    /** True or false. */
    public @Nullable Boolean flag(@Nullable Object value) {
        Optional<Object> present = present(value);
        return present.isEmpty() ? null : flagOf(present.get());
    }

    private Boolean flagOf(Object value) {
        String text = value.toString().strip();
        if (settings.trueValues().stream().anyMatch(text::equalsIgnoreCase)) {
            return Boolean.TRUE;
        }
        if (settings.falseValues().stream().anyMatch(text::equalsIgnoreCase)) {
            return Boolean.FALSE;
        }
        throw new UnreadableValue(
                value,
                "is neither true (" + String.join(", ", settings.trueValues()) + ") nor false ("
                        + String.join(", ", settings.falseValues()) + ")");
    }

    /** A text without surrounding spaces; a number keeps all its digits. */
    public @Nullable String text(@Nullable Object value) {
        Optional<Object> present = present(value);
        return present.isEmpty() ? null : textOf(present.get());
    }

    private static String textOf(Object value) {
        return switch (value) {
            case BigDecimal number -> NumberRules.plain(number);
            case Map<?, ?> _ -> throw new UnreadableValue(value, "stands where a text is expected");
            case Collection<?> _ -> throw new UnreadableValue(value, "stands where a text is expected");
            default -> value.toString().strip();
        };
    }

    private Optional<Object> present(@Nullable Object value) {
        return value instanceof String text && isEmpty(text.strip()) ? Optional.empty() : Optional.ofNullable(value);
    }

    private boolean isEmpty(String text) {
        return text.isEmpty()
                || settings.emptyValues().stream()
                        .anyMatch(empty -> empty.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)));
    }
}
