package io.integrationhub.benchmarks.stream;

import java.util.Locale;

/**
 * One arm in one round.
 *
 * @param arm which way
 * @param round which round
 * @param records how many were sent
 * @param calls how many calls were made for them
 * @param seconds from the first record sent to the last key done
 * @param mostAtOnce calls at the same time
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
        int mostAtOnce,
        int violations,
        int hottest,
        double cpuMillis) {

    static final String CSV_HEADER =
            "arm,round,records,calls,seconds,per_second,most_at_once,violations,hottest,cpu_ms_per_record";

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
                mostAtOnce,
                violations,
                hottest,
                cpuMillis);
    }
}
