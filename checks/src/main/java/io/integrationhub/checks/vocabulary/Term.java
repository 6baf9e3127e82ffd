package io.integrationhub.checks.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A coined word and the standard term to use instead.
 *
 * @param words the coined word, or the words of a phrase, in lower case
 * @param instead what to write
 * @param scope where it may not appear
 */
record Term(List<String> words, String instead, Scope scope) {

    private static final Pattern BOUNDARY =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Where a term may not appear. */
    enum Scope {
        /**
         * In the name of a type, method, field, parameter, setting, or file; the word is ordinary English elsewhere.
         */
        NAMES,
        /** In names and in any text: comments, messages, pages, SQL. */
        EVERYWHERE
    }

    /**
     * Reads the list, one term per line: {@code coined | use instead | names or everywhere}; {@code #} starts a
     * comment.
     *
     * @throws IllegalArgumentException if a line has another form
     */
    static List<Term> parse(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Term::from)
                .toList();
    }

    private static Term from(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        if (parts.length != 3) {
            throw new IllegalArgumentException("Expected 'coined | use instead | names or everywhere': " + line);
        }
        return new Term(split(parts[0]), parts[1], Scope.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }

    /** Splits a name in camel, kebab or snake case into its words, in lower case. */
    static List<String> split(String name) {
        return Stream.of(BOUNDARY.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns whether the term is at this position of a text that was split into words. */
    boolean isAt(int position, List<String> text) {
        int end = position + words.size();
        return end <= text.size() && text.subList(position, end).equals(words);
    }

    @Override
    public String toString() {
        return "'%s' (use: %s)".formatted(String.join(" ", words), instead);
    }
}
