package io.integrationhub.emailnotifier.content.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text of the merchant in several languages, for example a product's name.
 *
 * @param byLanguage by language tag, for example {@code de-AT}; a text without a language has the tag {@code und}
 */
public record LocalizedText(Map<String, String> byLanguage) {

    private static final String NO_LANGUAGE = "und";

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** A text that is the same in every language. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(NO_LANGUAGE, text));
    }

    /**
     * The text in the first of these languages that has one; a language also serves its countries.
     *
     * @return the text in any language if none of these has one; empty if there is no text at all
     */
    public String in(List<Locale> languages) {
        return Stream.concat(
                        languages.stream().flatMap(locale -> Stream.of(locale.toLanguageTag(), locale.getLanguage())),
                        new TreeMap<>(byLanguage).keySet().stream())
                .flatMap(tag -> Stream.ofNullable(byLanguage.get(tag)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
