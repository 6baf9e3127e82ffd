package io.integrationhub.system.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies a document out of or into an expression, and counts its size on the way. */
final class JsonValue {

    /** JSONata's numbers have 15 digits; more are noise of the binary float. */
    private static final MathContext DIGITS = new MathContext(15);

    private final String what;
    private final long limit;
    private long size;

    /**
     * A copy that may not be larger than a limit.
     *
     * @param what the document, for messages to people
     * @param limit in characters, counted roughly as JSON would
     */
    JsonValue(String what, long limit) {
        this.what = what;
        this.limit = limit;
    }

    @Nullable
    Object copy(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> copyOf(map);
            case List<?> list -> copyOf(list);
            case CharSequence text -> {
                count(text.length() + 2L);
                yield text.toString();
            }
            case Double number -> exact(number);
            case Float number -> exact(number.doubleValue());
            case Number number -> counted(number);
            case Boolean flag -> counted(flag);
            default -> throw new Unmappable(what + " contains something that is no JSON value");
        };
    }

    private Map<String, @Nullable Object> copyOf(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            count(key.toString().length() + 3L);
            copy.put(key.toString(), copy(value));
        });
        return copy;
    }

    private List<@Nullable Object> copyOf(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object value : list) {
            count(1);
            copy.add(copy(value));
        }
        return copy;
    }

    private Number exact(double number) {
        if (!Double.isFinite(number)) {
            throw new Unmappable(what + " contains a number that is none");
        }
        return counted(new BigDecimal(number, DIGITS).stripTrailingZeros());
    }

    private <T> T counted(T value) {
        count(8);
        return value;
    }

    private void count(long characters) {
        size += characters;
        if (size > limit) {
            throw new Unmappable(what + " is larger than " + limit + " characters");
        }
    }
}
