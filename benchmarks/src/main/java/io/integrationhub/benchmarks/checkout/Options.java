package io.integrationhub.benchmarks.checkout;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param perSecond calls that begin in a second, however long the others take
 * @param well how long while the outside system answers
 * @param hanging how long while it does not
 */
record Options(int perSecond, Duration well, Duration hanging) {

    /** Reads {@code name=value}; what is not named has a default that ends within three minutes. */
    static Options from(List<String> arguments) {
        return new Options(
                number(arguments, "rate", 200),
                Duration.ofSeconds(number(arguments, "well", 10)),
                Duration.ofSeconds(number(arguments, "hanging", 30)));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
