package io.integrationhub.benchmarks.stream;

import java.time.Duration;
import java.util.List;

/**
 * What is measured.
 *
 * @param keys how many keys there are to draw from
 * @param rounds how often every arm runs
 * @param plainRecords per round for the plain binder, which is so slow that a few tell its rate
 * @param records per round when every record is handled
 * @param doorbells per round when the last of a key stands for all
 * @param answer how long the outside system takes
 */
record Options(int keys, int rounds, int plainRecords, int records, int doorbells, Duration answer) {

    /** Reads {@code name=value}; what is not named has a default that ends within five minutes. */
    static Options from(List<String> arguments) {
        return new Options(
                number(arguments, "keys", 10_000),
                number(arguments, "rounds", 6),
                number(arguments, "plain", 200),
                number(arguments, "records", 4_000),
                number(arguments, "doorbells", 20_000),
                Duration.ofMillis(number(arguments, "answer", 50)));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> Integer.parseInt(argument.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }
}
