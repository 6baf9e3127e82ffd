package io.integrationhub.system;

/** Compiles mappings. */
public interface Mappings {

    /**
     * Compiles an expression.
     *
     * @param place where it comes from, for messages to people: a property, or a file
     * @param source the expression itself
     * @throws IllegalArgumentException naming the place, the line and column, and what is wrong
     */
    Mapping compile(String place, String source);
}
