package io.integrationhub.benchmarks.extension;

import java.util.Locale;

/**
 * One arm in one round.
 *
 * @param arm which endpoint
 * @param round which round
 * @param perSecond requests answered per second
 * @param p50 median time of a request in milliseconds, as the client sees it
 * @param p99 the same that 99 % stay below
 * @param cpuMicros CPU time of the server's JVM per request
 */
record Result(Arm arm, int round, double perSecond, double p50, double p99, double cpuMicros) {

    static final String CSV_HEADER = "arm,round,per_second,p50_ms,p99_ms,cpu_us_per_request";

    String csv() {
        return String.format(Locale.ROOT, "%s,%d,%.1f,%.3f,%.3f,%.1f", arm, round, perSecond, p50, p99, cpuMicros);
    }
}
