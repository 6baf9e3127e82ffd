package io.integrationhub.commercetools.message;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks the patterns of texts, so that a mistake stops the start instead of spoiling what a customer reads. */
final class MessagePattern {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private MessagePattern() {}

    /**
     * What is wrong with a pattern; empty if it can be used.
     *
     * @param english the pattern that decides which placeholders there are
     */
    static Optional<String> problem(String pattern, String english) {
        if (pattern.isBlank()) {
            return Optional.of("must not be empty");
        }
        if (pattern.replace("''", "").contains("'")) {
            return Optional.of("has a single apostrophe; write two ('')");
        }
        Set<String> known = placeholders(english);
        Optional<String> unknown = placeholders(pattern).stream()
                .filter(name -> !known.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return unknown.map(name -> "has the placeholder {" + name + "}, which this text does not have"
                    + (known.isEmpty() ? "" : "; its placeholders are " + known));
        }
        try {
            new MessageFormat(pattern);
            return Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.of("has unbalanced braces; a placeholder is written {0}");
        }
    }

    /** Whether the text needs no arguments. */
    static boolean isConstant(String english) {
        return placeholders(english).isEmpty();
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map((MatchResult placeholder) -> placeholder.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
