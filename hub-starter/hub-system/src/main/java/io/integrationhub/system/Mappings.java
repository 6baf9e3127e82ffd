package io.integrationhub.system;

/** Compiles mappings. */
public interface Mappings {

    /**
     * Compiles an expression.
     *
     * @param origin where it comes from, for messages to people: a property or a file
     * @param source the expression itself
     * @throws IllegalArgumentException naming the origin, the line and column, and what is wrong
     */
    Mapping compile(String origin, String source);
}
