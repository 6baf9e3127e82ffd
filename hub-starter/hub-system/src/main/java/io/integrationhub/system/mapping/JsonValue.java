package io.integrationhub.system.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies a document into or out of an expression and limits its size. */
final class JsonValue {

    /** JSONata numbers have 15 significant digits; further ones are an artifact of the binary representation. */
    private static final MathContext PRECISION = new MathContext(15);

    private final String name;
    private final long limit;
    private long size;

    /**
     * Copies at most a limited number of characters.
     *
     * @param name name of the document in error messages
     * @param limit in characters, counted approximately as in JSON
     */
    JsonValue(String name, long limit) {
        this.name = name;
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
            default -> throw new MappingException(name + " contains a value that JSON cannot express");
        };
    }

    /** Returns the number of characters that were copied. */
    long size() {
        return size;
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
            throw new MappingException(name + " contains a number that is not finite");
        }
        return counted(new BigDecimal(number, PRECISION).stripTrailingZeros());
    }

    private <T> T counted(T value) {
        count(8);
        return value;
    }

    private void count(long characters) {
        size += characters;
        if (size > limit) {
            throw new MappingException(name + " is larger than " + limit + " characters");
        }
    }
}
