package io.integrationhub.commercetools.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The languages of texts for customers. */
final class Languages {

    /** The languages that every service ships; English is the file without a suffix. */
    static final List<Locale> SHIPPED = Stream.of("en", "de", "es", "fr", "it", "nl")
            .map(Locale::forLanguageTag)
            .toList();

    /** ISO 639 codes have two or three letters. */
    private static final Set<Integer> CODE_LENGTHS = Set.of(2, 3);

    private Languages() {}

    /** The language of a tag such as {@code de} or {@code de-AT}; empty if it is not one. */
    static Optional<Locale> parse(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return Optional.of(locale)
                .filter(parsed -> parsed.toLanguageTag().equalsIgnoreCase(tag))
                .filter(parsed -> CODE_LENGTHS.contains(parsed.getLanguage().length()));
    }
}
