package io.integrationhub.checks.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Terms by their first word, so that a text is read once for all of them.
 *
 * @param byFirstWord the terms
 */
record TermIndex(Map<String, List<Term>> byFirstWord) {

    /** An index of these terms. */
    static TermIndex of(List<Term> terms) {
        return new TermIndex(terms.stream()
                .collect(Collectors.groupingBy(term -> term.words().getFirst(), HashMap::new, Collectors.toList())));
    }

    /** Returns the terms that a name or a line of text contains as whole words, also across camel case. */
    Set<Term> in(String text) {
        List<String> words = Term.split(text);
        Set<Term> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (Term term : byFirstWord.getOrDefault(words.get(i), List.of())) {
                if (term.isAt(i, words)) {
                    found.add(term);
                }
            }
        }
        return found;
    }
}
