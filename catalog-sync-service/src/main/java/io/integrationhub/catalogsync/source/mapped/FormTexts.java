package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.source.Languages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads texts of the neutral form, which are the same in all languages or have one text per language. */
record FormTexts(Languages languages) {

    /** @throws IllegalArgumentException if it names a language that is none */
    LocalizedText text(@Nullable Object value) {
        TreeMap<String, String> texts = new TreeMap<>();
        if (value instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, text) -> put(texts, tag(String.valueOf(language)), text));
        } else {
            put(texts, languages.fallback(), value);
        }
        return new LocalizedText(texts);
    }

    SearchKeywords keywords(@Nullable Object value) {
        TreeMap<String, List<String>> keywords = new TreeMap<>();
        if (value instanceof Map<?, ?> byLanguage) {
            byLanguage.forEach((language, list) -> keywords.put(tag(String.valueOf(language)), list(list)));
        } else {
            keywords.put(languages.fallback(), list(value));
        }
        return new SearchKeywords(keywords);
    }

    /** A text, number or boolean as text; empty if it is missing. */
    static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String _, Number _, Boolean _ -> value.toString().strip();
            default -> throw new IllegalArgumentException("a text is neither text nor number");
        };
    }

    private String tag(String language) {
        return languages
                .tag(language)
                .orElseThrow(() -> new IllegalArgumentException("'" + language + "' is no language"));
    }

    private static void put(Map<String, String> texts, String language, @Nullable Object value) {
        String text = plain(value);
        if (!text.isEmpty()) {
            texts.put(language, text);
        }
    }

    private static List<String> list(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(one -> texts.add(plain(one)));
        } else {
            texts.add(plain(value));
        }
        return texts;
    }
}
