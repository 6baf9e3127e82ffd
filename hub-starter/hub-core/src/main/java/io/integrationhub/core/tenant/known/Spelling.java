package io.integrationhub.core.tenant.known;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the most similar name. */
public final class Spelling {

    private Spelling() {}

    /** The candidate with the smallest edit distance to {@code word}; empty if even that one is too different. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        // One or two typing errors leave a word recognizable; a suggestion beyond that would mislead.
        int maxEdits = Math.clamp(word.length() / 6, 2, 4);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= maxEdits)
                .filter(candidate -> edits(word, candidate) <= maxEdits)
                .min(Comparator.comparingInt((String candidate) -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance: the number of insertions, deletions and replacements. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
