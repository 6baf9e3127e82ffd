package io.integrationhub.benchmarks.stream;

import java.util.Locale;

/**
 * The result of one arm in one round.
 *
 * @param arm the way of processing
 * @param round number of the round
 * @param records records sent
 * @param calls calls made for them
 * @param seconds from the first record sent to the last key completed
 * @param maxConcurrent maximum number of concurrent calls
 * @param violations records out of order within their key
 * @param hottest records of the hottest key
 * @param cpuMillis CPU time of this JVM, broker included, per record
 */
record Result(
        Arm arm,
        int round,
        int records,
        int calls,
        double seconds,
        int maxConcurrent,
        int violations,
        int hottest,
        double cpuMillis) {

    static final String CSV_HEADER =
            "arm,round,records,calls,seconds,per_second,max_concurrent,violations,hottest,cpu_ms_per_record";

    double perSecond() {
        return records / seconds;
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%.3f,%.1f,%d,%d,%d,%.3f",
                arm,
                round,
                records,
                calls,
                seconds,
                perSecond(),
                maxConcurrent,
                violations,
                hottest,
                cpuMillis);
    }
}
