package io.integrationhub.checks.size;

/**
 * What is too large.
 *
 * @param fileLines lines of one file
 * @param methodLines lines of one method, annotations and signature included; a test's table of cases is free
 * @param parameters of a method that people call and have to remember
 * @param dependencies of a constructor, a {@code @Bean} method or an endpoint's operation, which list what a thing
 *     needs; headers of records are free
 */
public record SizeLimits(int fileLines, int methodLines, int parameters, int dependencies) {

    /** The limits of this house. */
    public static final SizeLimits OF_THIS_HOUSE = new SizeLimits(300, 40, 4, 8);
}
