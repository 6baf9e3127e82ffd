package io.integrationhub.benchmarks.extension;

import java.util.Locale;

/**
 * The result of one arm in one round.
 *
 * @param arm the endpoint
 * @param round number of the round
 * @param perSecond completed requests per second
 * @param p50 median response time in milliseconds, measured by the client
 * @param p99 99th percentile of the response time in milliseconds
 * @param cpuMicros CPU time of the server's JVM per request
 */
record Result(Arm arm, int round, double perSecond, double p50, double p99, double cpuMicros) {

    static final String CSV_HEADER = "arm,round,per_second,p50_ms,p99_ms,cpu_us_per_request";

    String csv() {
        return String.format(Locale.ROOT, "%s,%d,%.1f,%.3f,%.3f,%.1f", arm, round, perSecond, p50, p99, cpuMicros);
    }
}
