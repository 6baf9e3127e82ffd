package io.integrationhub.catalogsync.source;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** Translates languages as sources name them, such as {@code deu} or {@code en_US}, to BCP 47 tags. */
public final class Languages {

    /** Codes of ISO 639-2 for bibliographies, where they differ from those that Java knows. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private final String fallback;
    private final Map<String, String> tags;

    public Languages(LanguageSettings settings) {
        Map<String, String> byName = new HashMap<>();
        settings.tags().forEach((name, tag) -> byName.put(name.toLowerCase(Locale.ROOT), tag));
        this.tags = byName;
        this.fallback = settings.fallback();
    }

    /** The language of texts for which the source states none. */
    public String fallback() {
        return fallback;
    }

    /** The tag of a language; empty if it is no language. */
    public Optional<String> tag(String name) {
        String stated = name.strip();
        return standardTag(stated)
                .map(tag -> configured(stated).or(() -> configured(tag)).orElse(tag));
    }

    /** As {@link #tag}, but without the country if the tenant did not configure the language with it. */
    public Optional<String> tagOfTranslation(String name) {
        return configured(name.strip())
                .or(() -> standardTag(name.strip()))
                .map(tag -> configured(tag).orElseGet(() -> withoutCountry(tag)));
    }

    private String withoutCountry(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        boolean isConfigured = tags.containsValue(tag);
        return isConfigured || language.isEmpty() ? tag : configured(language).orElse(language);
    }

    private Optional<String> configured(String name) {
        return Optional.ofNullable(tags.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> standardTag(String name) {
        String tag = name.replace('_', '-');
        String language = TWO_LETTERS.getOrDefault(tag.toLowerCase(Locale.ROOT), tag);
        try {
            Locale locale = new Locale.Builder().setLanguageTag(language).build();
            boolean isKnown = KNOWN.contains(locale.getLanguage());
            return isKnown ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> byCode = new HashMap<>(BIBLIOGRAPHIC);
        for (String language : Locale.getISOLanguages()) {
            try {
                byCode.put(Locale.of(language).getISO3Language(), language);
            } catch (MissingResourceException _) {
                // It has no code of three letters, so that no source can name it by one.
            }
        }
        return Map.copyOf(byCode);
    }
}
