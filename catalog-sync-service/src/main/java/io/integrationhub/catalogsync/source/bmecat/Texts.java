package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the texts of a document in their languages. */
final class Texts {

    private final Languages languages;
    private final String language;
    private final Set<String> unknown = new TreeSet<>();

    /** @param stated the document's language, as it names it */
    Texts(Languages languages, Optional<String> stated) {
        this.languages = languages;
        this.language = stated.flatMap(this::tag).orElse(languages.fallback());
    }

    /** The language of texts that state none. */
    String language() {
        return language;
    }

    /** Names of languages that are none, among the texts that were read. */
    Set<String> unknown() {
        return unknown;
    }

    /** One text, whose elements have it in several languages. */
    LocalizedText text(Stream<XmlElement> elements) {
        SortedMap<String, String> texts = new TreeMap<>();
        elements.filter(element -> !element.text().isEmpty())
                .forEach(element -> languageOf(element).ifPresent(tag -> texts.putIfAbsent(tag, element.text())));
        return new LocalizedText(texts);
    }

    /** Several texts by language, in order. */
    SortedMap<String, List<String>> lists(Stream<XmlElement> elements) {
        SortedMap<String, List<String>> lists = new TreeMap<>();
        elements.filter(element -> !element.text().isEmpty())
                .forEach(element ->
                        languageOf(element).ifPresent(tag -> lists.merge(tag, List.of(element.text()), Texts::joined)));
        return lists;
    }

    private Optional<String> languageOf(XmlElement element) {
        return element.attribute("lang").map(this::tag).orElse(Optional.of(language));
    }

    private Optional<String> tag(String name) {
        Optional<String> tag = languages.tag(name);
        if (tag.isEmpty()) {
            unknown.add(name);
        }
        return tag;
    }

    private static List<String> joined(List<String> first, List<String> next) {
        return Stream.concat(first.stream(), next.stream()).toList();
    }
}
