package io.integrationhub.system.mapping;

import java.util.List;

/**
 * Translates offsets in a mapping to lines and columns as an editor shows them.
 *
 * @param name property or file that contains the mapping
 * @param text the whole expression
 */
record SourcePosition(String name, String text) {

    /** For example {@code order.jsonata, line 3, column 14}; only the name if the position is unknown. */
    String at(int position) {
        if (position < 0 || position > text.length()) {
            return name;
        }
        String before = text.substring(0, position);
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        int column = position - (before.lastIndexOf('\n') + 1) + 1;
        return name + ", line " + line + ", column " + column;
    }

    /** The start of the token that ends at a position. */
    String startOfToken(int position, List<String> tokens) {
        return at(tokens.stream()
                .map(token -> position - token.length())
                .filter(begin -> begin >= 0 && position <= text.length())
                .filter(begin -> tokens.contains(text.substring(begin, position)))
                .findFirst()
                .orElse(position));
    }
}
