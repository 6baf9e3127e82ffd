package io.integrationhub.sandbox.commercetools.query;

/**
 * A token of a predicate.
 *
 * @param position where it begins, for error messages
 */
record Token(Type type, String text, int position) {

    /** The type of a token; a {@code NAME} may be a keyword, depending on its position. */
    enum Type {
        NAME,
        QUOTED_NAME,
        STRING,
        NUMBER,
        VARIABLE,
        SYMBOL,
        END
    }

    boolean is(String expected) {
        return (type == Type.NAME || type == Type.SYMBOL) && text.equalsIgnoreCase(expected);
    }
}
