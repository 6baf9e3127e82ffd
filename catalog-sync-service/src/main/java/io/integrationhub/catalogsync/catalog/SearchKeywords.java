package io.integrationhub.catalogsync.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What customers may search a product by, besides its texts.
 *
 * @param byLanguage BCP 47 tag to distinct keywords, in the source's order
 */
public record SearchKeywords(SortedMap<String, List<String>> byLanguage) {

    public SearchKeywords {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        byLanguage.forEach((language, keywords) -> copy.put(language, distinct(keywords)));
        copy.values().removeIf(List::isEmpty);
        byLanguage = Collections.unmodifiableSortedMap(copy);
    }

    /** No keywords: what a stored record means that leaves them out. */
    public SearchKeywords() {
        this(Collections.emptySortedMap());
    }

    /** No keywords. */
    public static SearchKeywords none() {
        return new SearchKeywords(new TreeMap<>());
    }

    private static List<String> distinct(Collection<String> keywords) {
        return keywords.stream()
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .distinct()
                .toList();
    }
}
