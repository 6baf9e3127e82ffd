package io.integrationhub.catalogsync.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A text per language. A language that the tenant's Project does not have is left out by the target, with a finding.
 *
 * @param byLanguage BCP 47 tag to text, for example {@code de} or {@code en-GB}
 */
public record LocalizedText(SortedMap<String, String> byLanguage) {

    private static final LocalizedText EMPTY = new LocalizedText(new TreeMap<>());

    public LocalizedText {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    /** No text in any language: what a stored record means that leaves an empty text out. */
    public LocalizedText() {
        this(Collections.emptySortedMap());
    }

    /** No text in any language. */
    public static LocalizedText empty() {
        return EMPTY;
    }

    /** A text in one language. */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(new TreeMap<>(Map.of(language, text)));
    }

    /** The same text in each of these languages. */
    public static LocalizedText inAll(Collection<String> languages, String text) {
        SortedMap<String, String> texts = new TreeMap<>();
        languages.forEach(language -> texts.put(language, text));
        return new LocalizedText(texts);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** The text that people see who do not care about its language: that of the first language. */
    public Optional<String> any() {
        return byLanguage.values().stream().findFirst();
    }

    /** This text, and in a language that it lacks the other one. */
    public LocalizedText orElse(LocalizedText other) {
        SortedMap<String, String> texts = new TreeMap<>(other.byLanguage);
        texts.putAll(byLanguage);
        return new LocalizedText(texts);
    }

    /** Each text changed; one that becomes blank is left out. */
    public LocalizedText map(UnaryOperator<String> change) {
        SortedMap<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, text) -> {
            String changed = change.apply(text);
            if (!changed.isBlank()) {
                texts.put(language, changed);
            }
        });
        return new LocalizedText(texts);
    }
}
