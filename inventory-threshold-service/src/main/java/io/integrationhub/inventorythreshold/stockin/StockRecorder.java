package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockInSettings.MissingPositions;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records reports. From then on, the entries of their positions are pending. */
class StockRecorder {

    private final ReportedStockLedger reportedStock;
    private final EntryLedger entries;

    StockRecorder(ReportedStockLedger reportedStock, EntryLedger entries) {
        this.reportedStock = reportedStock;
        this.entries = entries;
    }

    /** @return the positions about which the report states something new */
    Set<Position> record(StockTenant tenant, StockReport report) {
        Duration clockSkew = tenant.settings().clockSkew();
        entries.recordDetails(tenant.id(), report.items());
        Set<Position> recorded = new HashSet<>(reportedStock.record(tenant.id(), report.quantities(), clockSkew));
        recorded.addAll(reportedStock.recordChanges(tenant.id(), report.changes(), clockSkew));
        return recorded;
    }

    /**
     * Records that positions are missing from a full report and so have no stock.
     *
     * @return those about which nothing newer is known
     */
    Set<Position> recordMissing(StockTenant tenant, Set<Position> missing, Instant asOf) {
        if (missing.isEmpty()) {
            return Set.of();
        }
        if (tenant.settings().stockIn().missingPositions() == MissingPositions.REMOVE) {
            entries.markDelisted(tenant.id(), missing, asOf);
        }
        List<ReportedStock> none = missing.stream()
                .map(position -> ReportedStock.of(position, 0, asOf))
                .toList();
        return reportedStock.record(tenant.id(), none, tenant.settings().clockSkew());
    }
}
