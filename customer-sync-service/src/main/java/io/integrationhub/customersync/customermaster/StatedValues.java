package io.integrationhub.customersync.customermaster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a form: what is there without a value is stated as empty, and what is missing is not stated. */
final class StatedValues {

    private StatedValues() {}

    /** The stated values by field; a property that names none is a finding, because it is a misspelled one. */
    static <F> Map<F, Optional<String>> of(
            @Nullable Map<String, @Nullable String> values, String property, Function<String, Optional<F>> field) {
        Map<F, Optional<String>> stated = new HashMap<>();
        if (values != null) {
            values.forEach((name, value) -> stated.put(
                    field.apply(name)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "'" + property + "' has a property '" + name + "', which is no field")),
                    Optional.ofNullable(value)));
        }
        return stated;
    }

    /** Custom fields by name; an empty text is no value. */
    static Map<String, Optional<Object>> custom(@Nullable Map<String, @Nullable Object> values) {
        Map<String, Optional<Object>> fields = new HashMap<>();
        if (values != null) {
            values.forEach((name, value) ->
                    fields.put(name, Optional.<Object>ofNullable(value).filter(it -> !"".equals(it))));
        }
        return fields;
    }

    /** The texts of a list, if it is there. */
    static Optional<Set<String>> texts(@Nullable List<@Nullable String> list) {
        return Optional.ofNullable(list)
                .map(texts -> texts.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
