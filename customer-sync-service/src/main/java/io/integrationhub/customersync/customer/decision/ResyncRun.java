package io.integrationhub.customersync.customer.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of all customers with their master, which an operator started: of those that the master lists, then of
 * those that the hub knows besides.
 *
 * @param isPreview whether nothing is written
 * @param cursor the end of what was compared: where the next page begins, then the number of the last customer
 * @param findings what would be written, or why a customer cannot be compared; the first ones, without personal data
 */
public record ResyncRun(
        State state,
        boolean isPreview,
        Instant startedAt,
        Phase phase,
        Optional<String> cursor,
        Counts counts,
        List<String> findings) {

    private static final int MAX_FINDINGS = 200;

    /** Whether a run goes on. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE
    }

    /** Which customers are compared. */
    public enum Phase {
        /** Those that the master lists. */
        LISTED,
        /** Those that the hub knows, and the master did not list. */
        KNOWN
    }

    /**
     * How many customers ended how.
     *
     * @param changed customers that were written, or would be
     */
    public record Counts(long compared, long changed, long failed) {

        Counts plus(Counts other) {
            return new Counts(compared + other.compared, changed + other.changed, failed + other.failed);
        }
    }

    /** What became of one customer. */
    public record Compared(boolean isChanged, boolean isFailed, Optional<String> finding) {}

    public ResyncRun {
        findings = List.copyOf(findings);
    }

    /** A run that has not compared any customer. */
    public static ResyncRun started(boolean isPreview, Phase phase, Instant at) {
        return new ResyncRun(State.RUNNING, isPreview, at, phase, Optional.empty(), new Counts(0, 0, 0), List.of());
    }

    /** The same run in another state. */
    public ResyncRun in(State other) {
        return new ResyncRun(other, isPreview, startedAt, phase, cursor, counts, findings);
    }

    /** The same run in another phase, at its beginning. */
    public ResyncRun in(Phase other) {
        return new ResyncRun(state, isPreview, startedAt, other, Optional.empty(), counts, findings);
    }

    /** The same run at this place, after these customers. */
    public ResyncRun after(String end, List<Compared> compared) {
        Counts more = new Counts(
                compared.size(),
                compared.stream().filter(Compared::isChanged).count(),
                compared.stream().filter(Compared::isFailed).count());
        List<String> all = new ArrayList<>(findings);
        compared.stream()
                .flatMap(one -> one.finding().stream())
                .limit(Math.max(0, MAX_FINDINGS - findings.size()))
                .forEach(all::add);
        return new ResyncRun(state, isPreview, startedAt, phase, Optional.of(end), counts.plus(more), all);
    }
}
