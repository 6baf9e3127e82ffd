package io.integrationhub.benchmarks.checkout;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * One service in one phase.
 *
 * @param service which service
 * @param phase whether the outside system answers or hangs
 * @param answers all of them
 */
record Result(String service, String phase, Collection<Answer> answers) {

    static final String CSV_HEADER =
            "service,outside,calls,p50_ms,p99_ms,worst_ms,deadline_ms,accepted,changed,refused,invalid";

    /** What commercetools waits, less the margin for the network: what the hub promises. */
    static final Duration DEADLINE = Duration.ofMillis(1700);

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * An answer and the time since its call was due.
     *
     * @param nanos counted from when the call should have begun, so that a stall is not hidden by calls that were held
     *     up with it
     */
    record Answer(Kind kind, long nanos) {}

    /** Whether what the hub promises was kept. */
    boolean isKept() {
        return count(Kind.INVALID) == 0 && millis(0.99) < DEADLINE.toMillis();
    }

    private double millis(double share) {
        long[] sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        int index = (int) Math.min(sorted.length - 1L, Math.floor(sorted.length * share));
        return sorted[index] / NANOS_PER_MILLI;
    }

    private long count(Kind kind) {
        return answers.stream().filter(answer -> answer.kind() == kind).count();
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%.1f,%.1f,%.1f,%d,%d,%d,%d,%d",
                service,
                phase,
                answers.size(),
                millis(0.5),
                millis(0.99),
                millis(1),
                DEADLINE.toMillis(),
                count(Kind.ACCEPTED),
                count(Kind.CHANGED),
                count(Kind.REFUSED),
                count(Kind.INVALID));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-20s %-8s %6d %9.1f %9.1f %9.1f %9d %9d %8d %8d %8d   %s%n",
                service,
                phase,
                answers.size(),
                millis(0.5),
                millis(0.99),
                millis(1),
                DEADLINE.toMillis(),
                count(Kind.ACCEPTED),
                count(Kind.CHANGED),
                count(Kind.REFUSED),
                count(Kind.INVALID),
                isKept() ? "kept" : "NOT KEPT");
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-20s %-8s %6s %9s %9s %9s %9s %9s %8s %8s %8s%n",
                "service",
                "outside",
                "calls",
                "p50 ms",
                "p99 ms",
                "worst ms",
                "deadline",
                "accepted",
                "changed",
                "refused",
                "invalid");
    }
}
