package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replaces the recorded stock of positions with the master's, and writes their inventory entries. */
class StockRepair {

    private final MasterStock master;
    private final ReportedStockLedger reportedStock;
    private final InventoryEntryWriter writer;
    private final DiscrepancyLedger discrepancies;

    StockRepair(
            MasterStock master,
            ReportedStockLedger reportedStock,
            InventoryEntryWriter writer,
            DiscrepancyLedger discrepancies) {
        this.master = master;
        this.reportedStock = reportedStock;
        this.writer = writer;
        this.discrepancies = discrepancies;
    }

    /**
     * Queries the master again, because the discrepancies may be outdated.
     *
     * @return the positions that were repaired; of the others something newer is known, and the next comparison decides
     */
    Set<Position> repair(StockTenant tenant, Set<Position> positions) {
        Set<Position> repaired = new HashSet<>();
        List<Position> sorted = positions.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += StockComparison.PAGE_SIZE) {
            int to = Math.min(sorted.size(), from + StockComparison.PAGE_SIZE);
            repaired.addAll(repairPage(tenant, new HashSet<>(sorted.subList(from, to))));
        }
        return repaired;
    }

    private Set<Position> repairPage(StockTenant tenant, Set<Position> positions) {
        Set<Position> repaired = reportedStock.replace(
                tenant.id(), master.of(tenant, positions), tenant.settings().clockSkew());
        writer.write(tenant, positions);
        discrepancies.remove(tenant.id(), repaired);
        return repaired;
    }
}
