package io.integrationhub.customersync.customer.decision;

import io.integrationhub.customersync.customer.CustomerNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of all known customers with their master, which an operator started.
 *
 * @param isPreview whether nothing is written
 * @param last the customer that was compared last
 * @param findings what would be written, or why a customer cannot be compared; the first ones, without personal data
 */
public record ResyncRun(
        State state,
        boolean isPreview,
        Instant startedAt,
        Optional<CustomerNumber> last,
        Counts counts,
        List<String> findings) {

    private static final int MAX_FINDINGS = 200;

    /** How far a run is. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE
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
    public static ResyncRun started(boolean isPreview, Instant at) {
        return new ResyncRun(State.RUNNING, isPreview, at, Optional.empty(), new Counts(0, 0, 0), List.of());
    }

    /** The same run in another state. */
    public ResyncRun in(State other) {
        return new ResyncRun(other, isPreview, startedAt, last, counts, findings);
    }

    /** The same run after these customers, the last one of which is the cursor. */
    public ResyncRun after(CustomerNumber cursor, List<Compared> compared) {
        Counts more = new Counts(
                compared.size(),
                compared.stream().filter(Compared::isChanged).count(),
                compared.stream().filter(Compared::isFailed).count());
        List<String> all = new ArrayList<>(findings);
        compared.stream()
                .flatMap(one -> one.finding().stream())
                .limit(Math.max(0, MAX_FINDINGS - findings.size()))
                .forEach(all::add);
        return new ResyncRun(state, isPreview, startedAt, Optional.of(cursor), counts.plus(more), all);
    }
}
