package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger.Comparison;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationDecision.DoNothing;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationDecision.Repair;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationDecision.RequireApproval;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.ApprovalRequired;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.InSync;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Repaired;
import io.integrationhub.inventorythreshold.settings.StockTenant;

/**
 * Reconciles the recorded stock with the master's: compares all positions, and repairs those that keep differing unless
 * there are too many.
 */
class ReconciliationFlow {

    private final StockComparison comparison;
    private final DiscrepancyLedger discrepancies;
    private final StockRepair repair;

    ReconciliationFlow(StockComparison comparison, DiscrepancyLedger discrepancies, StockRepair repair) {
        this.comparison = comparison;
        this.discrepancies = discrepancies;
        this.repair = repair;
    }

    ReconciliationOutcome reconcile(StockTenant tenant) {
        comparison.compare(tenant);
        long limit = tenant.settings().reconcile().autoRepairLimit();
        Comparison result = discrepancies
                .lastComparison(tenant.id(), Math.toIntExact(limit))
                .orElseThrow();
        return switch (ReconciliationDecision.of(result, limit)) {
            case DoNothing _ -> new InSync(result.compared());
            case RequireApproval _ -> new ApprovalRequired(result.differing(), result.compared());
            case Repair it -> {
                int repaired = repair.repair(tenant, it.positions()).size();
                yield new Repaired(repaired, result.differing());
            }
        };
    }
}
