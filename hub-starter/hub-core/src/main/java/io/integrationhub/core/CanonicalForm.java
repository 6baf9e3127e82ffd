package io.integrationhub.core;

import io.integrationhub.core.tenant.Secret;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes values as a text that is equal exactly for equal values. */
final class CanonicalForm {

    private CanonicalForm() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> of(optional.orElse(null));
            case Secret _ -> text("secret");
            case Record fields -> record(fields);
            case Map<?, ?> map -> map(map);
            case Set<?> set -> list(set.stream().map(CanonicalForm::of).sorted());
            case Collection<?> list -> list(list.stream().map(CanonicalForm::of));
            case byte[] bytes -> text(ContentHash.of(bytes).hex());
            case BigDecimal number -> text(number.toPlainString());
            default -> text(value.toString());
        };
    }

    private static String record(Record fields) {
        return Stream.of(fields.getClass().getRecordComponents())
                .map(component -> named(text(component.getName()), read(fields, component)))
                .collect(Collectors.joining("", "{", "}"));
    }

    private static String map(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(of(key), value));
        return sorted.entrySet().stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "{", "}"));
    }

    private static String named(String name, @Nullable Object value) {
        return isEmpty(value) ? "" : name + of(value);
    }

    private static String list(Stream<String> elements) {
        return elements.collect(Collectors.joining("|", "[", "]"));
    }

    /** The length in front keeps adjacent texts apart. */
    private static String text(String value) {
        return value.length() + ":" + value;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String string -> string.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Optional<?> optional -> optional.isEmpty();
            case Boolean flag -> !flag;
            default -> false;
        };
    }

    private static @Nullable Object read(Record fields, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + fields.getClass(), e);
        }
    }
}
