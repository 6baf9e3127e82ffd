package io.integrationhub.commercetools.message;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All texts of a tenant in one language. */
public final class LanguageTexts {

    private final Map<String, String> constants;
    private final Set<String> keys;
    private final BiFunction<String, Object[], String> format;

    LanguageTexts(Map<String, String> constants, Set<String> keys, BiFunction<String, Object[], String> format) {
        this.constants = Map.copyOf(constants);
        this.keys = Set.copyOf(keys);
        this.format = format;
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return keys;
    }

    /** The texts that need no arguments, by key. */
    public Map<String, String> constants() {
        return constants;
    }

    /**
     * One text.
     *
     * @param arguments the values of {@code {0}}, {@code {1}}, …
     * @throws org.springframework.context.NoSuchMessageException if the service ships no text with this key
     */
    public String text(String key, Object... arguments) {
        String constant = constants.get(key);
        return constant == null
                ? format.apply(key, Stream.of(arguments).map(String::valueOf).toArray())
                : constant;
    }
}
