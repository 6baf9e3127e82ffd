package io.integrationhub.customersync.customermaster;

import io.integrationhub.customersync.address.ResourceKey;
import io.integrationhub.customersync.customer.SourceVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a form: what is there without a value is stated as empty, and what is missing is not stated. */
final class StatedValues {

    private static final int MAX_ID = 256;

    /** More than clocks of servers differ, less than a wrong time zone. */
    private static final Duration MAX_AHEAD = Duration.ofMinutes(30);

    /** RFC 5321: a local part of 64 octets and a domain of 255. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cc}]{1,64}@[^\\s\\p{Cc}@]{1,255}");

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

    /**
     * The keys of a list, if it is there.
     *
     * @throws IllegalArgumentException if commercetools can have no such key
     */
    static Optional<Set<String>> keys(@Nullable List<@Nullable String> list, String property) {
        return Optional.ofNullable(list)
                .map(keys -> keys.stream()
                        .filter(Objects::nonNull)
                        .map(key -> key(key.strip(), property))
                        .collect(Collectors.toSet()));
    }

    private static String key(String key, String property) {
        if (!ResourceKey.isAccepted(key)) {
            throw new IllegalArgumentException("'" + property + "' has an entry that is no key: a key has 2 to 256"
                    + " characters of A-Z a-z 0-9 _ -");
        }
        return key;
    }

    /** An id of the master; an empty one is not stated. */
    static Optional<String> id(@Nullable String id, String property) {
        Optional<String> stated = Optional.ofNullable(id).map(String::strip).filter(text -> !text.isEmpty());
        if (stated.filter(text -> text.length() > MAX_ID || hasControls(text)).isPresent()) {
            throw new IllegalArgumentException(
                    "'" + property + "' is longer than " + MAX_ID + " characters, or contains a control character");
        }
        return stated;
    }

    /**
     * An e-mail address; an empty one is not stated, because commercetools cannot be without. Only what can be none is
     * rejected: commercetools checks the rest.
     */
    static Optional<String> email(@Nullable String email) {
        Optional<String> stated = Optional.ofNullable(email).map(String::strip).filter(text -> !text.isEmpty());
        if (stated.filter(text -> !EMAIL.matcher(text).matches()).isPresent()) {
            throw new IllegalArgumentException("'email' is no e-mail address");
        }
        return stated;
    }

    /**
     * A version that is not ahead of the hub's clock: it would make every later state of the record look old.
     *
     * @throws IllegalArgumentException if it is
     */
    static SourceVersion version(SourceVersion version, Instant now) {
        version.time().filter(now.plus(MAX_AHEAD)::isBefore).ifPresent(time -> {
            throw new IllegalArgumentException("'changedAt' is " + time + ", which is in the future: correct the clock"
                    + " of the master, or the time zone in its mapping");
        });
        return version;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
