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

/** Where the master and its words differ, as the last look found it. */
public interface DiscrepancyLedger {

    /**
     * Positions that the master spoke of, in their order.
     *
     * @param after the last one of the page before; empty for the first page
     */
    List<Position> page(TenantId tenant, Optional<Position> after, int most);

    /** Keeps drifts that are found now; those that were known stay since when they were. */
    void found(TenantId tenant, Collection<Discrepancy> drifts);

    /**
     * Notes that a look is over; what it did not find any more is forgotten.
     *
     * @param began when the look began
     */
    void looked(TenantId tenant, Instant began, long compared);

    /** Forgets drifts that are repaired. */
    void repaired(TenantId tenant, Set<Position> positions);

    /** What the last look found; empty if there was none. */
    Optional<Report> report(TenantId tenant, int most);

    /**
     * What a look found.
     *
     * @param compared how many positions it compared
     * @param drifted how many differ
     * @param drifts the first of them
     */
    record Report(Instant lookedAt, long compared, long drifted, List<Discrepancy> drifts) {

        public Report {
            drifts = List.copyOf(drifts);
        }

        /** Those that were found before the last look, too. */
        public Set<Position> lasting() {
            return drifts.stream()
                    .filter(drift -> drift.since().isBefore(lookedAt))
                    .map(Discrepancy::position)
                    .collect(Collectors.toSet());
        }
    }
}
