package io.integrationhub.benchmarks.dispatch;

import java.util.Locale;

/**
 * The result of one arm in one round.
 *
 * @param seconds from the first record sent to the last one processed
 * @param cpuMillis CPU time of this JVM, broker and sender included, per record
 * @param violations records out of order within their key
 */
record Result(Load load, Arm arm, int round, int records, double seconds, double cpuMillis, int violations) {

    static final String CSV_HEADER = "load,arm,round,records,seconds,per_second,cpu_ms_per_record,violations";

    double perSecond() {
        return records / seconds;
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "\"%s\",%s,%d,%d,%.3f,%.1f,%.4f,%d",
                load,
                arm,
                round,
                records,
                seconds,
                perSecond(),
                cpuMillis,
                violations);
    }
}
