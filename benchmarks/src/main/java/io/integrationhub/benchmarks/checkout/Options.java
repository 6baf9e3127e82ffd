package io.integrationhub.benchmarks.checkout;

import io.integrationhub.benchmarks.report.Arguments;
import java.time.Duration;

/**
 * The options of the benchmark.
 *
 * @param perSecond calls started per second, regardless of how long others take
 * @param responding time of the phase in which the outside system responds
 * @param hanging time of the phase in which it does not
 * @param warmUpCalls calls that the service makes to itself before it is ready
 */
record Options(int perSecond, Duration responding, Duration hanging, int warmUpCalls) {

    /** Reads the options; the defaults end within three minutes. */
    static Options from(Arguments arguments) {
        return new Options(
                arguments.number("rate", 200),
                Duration.ofSeconds(arguments.number("responding", 10)),
                Duration.ofSeconds(arguments.number("hanging", 30)),
                arguments.number("warmup", 2000));
    }
}
