package io.integrationhub.sandbox.commercetools.query;

/**
 * One word of a predicate.
 *
 * @param position where it starts, for error messages
 */
record Token(Type type, String text, int position) {

    /** What a token is; a NAME may be a keyword, depending on its place. */
    enum Type {
        NAME,
        QUOTED_NAME,
        STRING,
        NUMBER,
        VARIABLE,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (type == Type.NAME || type == Type.SYMBOL) && text.equalsIgnoreCase(word);
    }
}
