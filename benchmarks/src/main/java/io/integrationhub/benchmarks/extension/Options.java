package io.integrationhub.benchmarks.extension;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param rounds how often every arm runs
 * @param time how long each time
 * @param clients how many ask at once, each as soon as it has its answer
 */
record Options(int rounds, Duration time, int clients) {

    /** Reads {@code name=value}; what is not named has a default that ends within five minutes. */
    static Options from(List<String> arguments) {
        return new Options(
                number(arguments, "rounds", 6),
                Duration.ofSeconds(number(arguments, "seconds", 4)),
                number(arguments, "clients", 8));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
