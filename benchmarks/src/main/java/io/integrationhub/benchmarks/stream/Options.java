package io.integrationhub.benchmarks.stream;

import io.integrationhub.benchmarks.report.Arguments;
import java.time.Duration;

/**
 * The options of the benchmark.
 *
 * @param keys number of keys to draw from
 * @param rounds number of runs of each arm
 * @param plainRecords records per round for the plain binder; a few are enough for its low rate
 * @param records records per round when each is processed
 * @param doorbells records per round when the last one of a key stands for all
 * @param responseTime response time of the outside system
 */
record Options(int keys, int rounds, int plainRecords, int records, int doorbells, Duration responseTime) {

    /** Reads the options; the defaults end within five minutes. */
    static Options from(Arguments arguments) {
        return new Options(
                arguments.number("keys", 10_000),
                arguments.number("rounds", 6),
                arguments.number("plain", 200),
                arguments.number("records", 4_000),
                arguments.number("doorbells", 20_000),
                Duration.ofMillis(arguments.number("response", 50)));
    }
}
