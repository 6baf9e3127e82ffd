package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the last comparison with the master found. */
public interface DiscrepancyLedger {

    /**
     * Positions that the master has reported, in their order.
     *
     * @param after the last position of the previous page; empty for the first page
     */
    List<Position> reported(TenantId tenant, Optional<Position> after, int limit);

    /** Records discrepancies; those recorded before keep the time they were first found. */
    void record(TenantId tenant, Collection<Discrepancy> discrepancies);

    /**
     * Records that a comparison is complete, and deletes the discrepancies it did not find again.
     *
     * @param compared number of positions compared
     */
    void completeComparison(TenantId tenant, Instant startedAt, long compared);

    /** Deletes discrepancies that were repaired. */
    void remove(TenantId tenant, Set<Position> positions);

    /**
     * The result of the last comparison; empty if there was none.
     *
     * @param limit number of discrepancies to return
     */
    Optional<Comparison> lastComparison(TenantId tenant, int limit);

    /**
     * The result of a comparison.
     *
     * @param compared number of positions compared
     * @param differing number of positions that differ
     * @param discrepancies some of them, the oldest first
     */
    record Comparison(Instant startedAt, long compared, long differing, List<Discrepancy> discrepancies) {

        public Comparison {
            discrepancies = List.copyOf(discrepancies);
        }

        /** The positions that an earlier comparison found, too. */
        public Set<Position> persistent() {
            return discrepancies.stream()
                    .filter(discrepancy -> discrepancy.since().isBefore(startedAt))
                    .map(Discrepancy::position)
                    .collect(Collectors.toSet());
        }
    }
}
