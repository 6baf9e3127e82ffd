package io.integrationhub.benchmarks.dispatch;

import java.util.Locale;

/** Quantiles of one run's latencies, in milliseconds; the record's own work is included. */
record LatencyResult(Arm arm, double median, double p99, double p999, double longest) {

    static final String CSV_HEADER = "arm,p50_ms,p99_ms,p999_ms,longest_ms";

    String csv() {
        return String.format(Locale.ROOT, "%s,%.3f,%.3f,%.3f,%.3f", arm, median, p99, p999, longest);
    }
}
