package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.Languages;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads texts by locale.
 *
 * @param locales those that are used, as Akeneo names them; the first one is used where one value has to do
 */
record AkeneoTexts(Languages languages, Set<String> locales) {

    /** Labels by locale; the code of what has none. */
    LocalizedText labels(JsonNode labeled) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String locale : locales) {
            String label = labeled.path("labels").path(locale).asString("").strip();
            if (!label.isEmpty()) {
                tag(locale).ifPresent(tag -> texts.put(tag, label));
            }
        }
        return texts.isEmpty() ? same(labeled.path("code").asString("")) : new LocalizedText(texts);
    }

    /** The same text in each language. */
    LocalizedText same(String text) {
        return LocalizedText.inAll(
                locales.stream().flatMap(locale -> tag(locale).stream()).toList(), text);
    }

    Optional<String> tag(String locale) {
        return languages.tag(locale);
    }
}
