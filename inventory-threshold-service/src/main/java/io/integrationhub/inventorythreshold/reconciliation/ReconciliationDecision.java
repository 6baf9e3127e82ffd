package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger.Comparison;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.Set;

/** What follows from a comparison. */
sealed interface ReconciliationDecision {

    /** Nothing differs. */
    record DoNothing() implements ReconciliationDecision {}

    /** More positions differ than the tenant allows to be repaired without approval. */
    record RequireApproval() implements ReconciliationDecision {}

    /** These positions have differed in two comparisons in a row; one that differs only now may be in transit. */
    record Repair(Set<Position> positions) implements ReconciliationDecision {}

    /** @param autoRepairLimit number of positions that may be repaired without approval */
    static ReconciliationDecision of(Comparison comparison, long autoRepairLimit) {
        if (comparison.differing() == 0) {
            return new DoNothing();
        }
        return comparison.differing() > autoRepairLimit ? new RequireApproval() : new Repair(comparison.persistent());
    }
}
