package io.integrationhub.benchmarks.report;

import java.util.List;

/**
 * The options of a benchmark, each {@code name=value}.
 *
 * @param values as given on the command line
 */
public record Arguments(List<String> values) {

    public Arguments {
        values = List.copyOf(values);
    }

    /** Returns a numeric option, or the default if it is not given. */
    public int number(String name, int defaultValue) {
        return Integer.parseInt(text(name, String.valueOf(defaultValue)));
    }

    /** Returns an option, or the default if it is not given. */
    public String text(String name, String defaultValue) {
        return values.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(defaultValue);
    }
}
