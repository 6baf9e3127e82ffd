package io.integrationhub.system.mapping;

import java.util.List;

/**
 * Where in a mapping something is wrong, as an editor shows it.
 *
 * @param name the property or file
 * @param text the whole expression
 */
record Place(String name, String text) {

    /** {@code name, line 3, column 14}; only the name if {@code position} is unknown. */
    String at(int position) {
        if (position < 0 || position > text.length()) {
            return name;
        }
        String before = text.substring(0, position);
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        int column = position - (before.lastIndexOf('\n') + 1) + 1;
        return name + ", line " + line + ", column " + column;
    }

    /** As {@link #at(int)}, for a position behind one of these words: where that word begins. */
    String behind(int position, List<String> words) {
        return at(words.stream()
                .map(word -> position - word.length())
                .filter(begin -> begin >= 0 && position <= text.length())
                .filter(begin -> words.contains(text.substring(begin, position)))
                .findFirst()
                .orElse(position));
    }
}
