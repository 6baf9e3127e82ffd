package io.integrationhub.benchmarks.checkout;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * The responses of one service in one phase.
 *
 * @param service name of the service
 * @param phase whether the service is fresh, and the outside system responds or hangs
 * @param mustConfirm whether every response must be accepted: a changed one marks an order as unconfirmed, and the
 *     articles of a rejected one are in stock
 * @param responses all responses
 */
record Result(String service, String phase, boolean mustConfirm, Collection<Response> responses) {

    static final String CSV_HEADER =
            "service,outside,calls,p50_ms,p99_ms,worst_ms,deadline_ms,accepted,changed,rejected,invalid";

    /** The deadline that the hub promises: the time limit of commercetools less the margin for the network. */
    static final Duration DEADLINE = Duration.ofMillis(1700);

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * A response and its time.
     *
     * @param nanos time since the call was due, so that a stall also counts for the calls that it delayed
     */
    record Response(ResponseKind kind, long nanos) {}

    /** Returns whether the hub kept its promise. */
    boolean isKept() {
        boolean isConfirmed = !mustConfirm || count(ResponseKind.ACCEPTED) == responses.size();
        return count(ResponseKind.INVALID) == 0 && millis(0.99) < DEADLINE.toMillis() && isConfirmed;
    }

    private double millis(double share) {
        long[] sorted = responses.stream().mapToLong(Response::nanos).sorted().toArray();
        int index = (int) Math.min(sorted.length - 1L, Math.floor(sorted.length * share));
        return sorted[index] / NANOS_PER_MILLI;
    }

    private long count(ResponseKind kind) {
        return responses.stream().filter(answer -> answer.kind() == kind).count();
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "\"%s\",%s,%d,%.1f,%.1f,%.1f,%d,%d,%d,%d,%d",
                service,
                phase,
                responses.size(),
                millis(0.5),
                millis(0.99),
                millis(1),
                DEADLINE.toMillis(),
                count(ResponseKind.ACCEPTED),
                count(ResponseKind.CHANGED),
                count(ResponseKind.REJECTED),
                count(ResponseKind.INVALID));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-30s %-8s %6d %9.1f %9.1f %9.1f %9d %9d %8d %8d %8d   %s%n",
                service,
                phase,
                responses.size(),
                millis(0.5),
                millis(0.99),
                millis(1),
                DEADLINE.toMillis(),
                count(ResponseKind.ACCEPTED),
                count(ResponseKind.CHANGED),
                count(ResponseKind.REJECTED),
                count(ResponseKind.INVALID),
                isKept() ? "kept" : "MISSED");
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-30s %-8s %6s %9s %9s %9s %9s %9s %8s %8s %8s%n",
                "service",
                "outside",
                "calls",
                "p50 ms",
                "p99 ms",
                "worst ms",
                "deadline",
                "accepted",
                "changed",
                "rejected",
                "invalid");
    }
}
