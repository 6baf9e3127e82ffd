package io.integrationhub.sandbox.commercetools.schema;

import java.util.Locale;

/** The type of a field's value. */
public sealed interface ValueType {

    /** A value that needs no definition of its own. */
    enum Scalar implements ValueType {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATETIME,
        DATE,
        ANY
    }

    /** An array. */
    record ListOf(ValueType element) implements ValueType {}

    /** A type with a definition. */
    record Named(String name) implements ValueType {}

    /** One text that never varies, for example the {@code typeId} of a reference. */
    record Constant(String value) implements ValueType {}

    /** Reads the notation of the description, for example {@code [LineItemDraft]}. */
    static ValueType parse(String text) {
        if (text.startsWith("[")) {
            return new ListOf(parse(text.substring(1, text.length() - 1)));
        }
        if (text.startsWith("=")) {
            return new Constant(text.substring(1));
        }
        boolean scalar = Character.isLowerCase(text.charAt(0));
        return scalar ? Scalar.valueOf(text.toUpperCase(Locale.ROOT)) : new Named(text);
    }
}
