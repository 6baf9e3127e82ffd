package io.integrationhub.benchmarks.extension;

import io.integrationhub.benchmarks.report.Arguments;
import java.time.Duration;

/**
 * The options of the benchmark.
 *
 * @param rounds number of runs of each arm
 * @param time length of a run
 * @param clients concurrent clients, each sending its next request as soon as it has a response
 */
record Options(int rounds, Duration time, int clients) {

    /** Reads the options; the defaults end within five minutes. */
    static Options from(Arguments arguments) {
        return new Options(
                arguments.number("rounds", 6),
                Duration.ofSeconds(arguments.number("seconds", 4)),
                arguments.number("clients", 8));
    }
}
