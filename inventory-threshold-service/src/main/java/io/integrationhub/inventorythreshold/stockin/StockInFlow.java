package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockInSettings.MissingPositions;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Apply;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.RequireApproval;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Applied;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Guarded;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings a report of the master into commercetools.
 *
 * <p>Reports arrive late, repeatedly and in any order. The ledger keeps the newest quantity of each position with the
 * changes since, and the entries are written from that, so the result does not depend on the order of arrival.
 */
class StockInFlow {

    private final ReportedStockLedger reportedStock;
    private final StockRecorder recorder;
    private final InventoryEntryWriter writer;

    StockInFlow(ReportedStockLedger reportedStock, StockRecorder recorder, InventoryEntryWriter writer) {
        this.reportedStock = reportedStock;
        this.recorder = recorder;
        this.writer = writer;
    }

    /** @param isApproved whether a person has approved that the report sets many positions to zero */
    StockInOutcome apply(StockTenant tenant, StockReport report, boolean isApproved) {
        Set<Position> missing = missing(tenant, report);
        MassChangeGuard guard = tenant.settings().stockIn().toGuard();
        Effect effect = effect(tenant, report, missing);
        return switch (StockInDecision.of(guard, effect, isApproved)) {
            case Apply _ -> {
                DryRun.stop(tenant.tenant(), () -> report.items().size() + " reported quantities to commercetools");
                yield apply(tenant, report, missing);
            }
            case RequireApproval it -> new Guarded(it.effect());
        };
    }

    private StockInOutcome apply(StockTenant tenant, StockReport report, Set<Position> missing) {
        Set<Position> recorded = new HashSet<>(recorder.record(tenant, report));
        recorded.addAll(recorder.recordMissing(tenant, missing, report.asOf()));

        // All positions, because a process may have died after it recorded them and before it wrote the entries.
        Set<Position> positions = new TreeSet<>(report.positions());
        positions.addAll(missing);
        int written = writer.writeBatched(tenant, positions);
        return new Applied(positions.size(), positions.size() - recorded.size(), written);
    }

    /** The positions that a full report does not mention, unless the tenant keeps their stock. */
    private Set<Position> missing(StockTenant tenant, StockReport report) {
        boolean isKept = tenant.settings().stockIn().missingPositions() == MissingPositions.KEEP;
        return report.isFull() && !isKept
                ? reportedStock.missingFrom(tenant.id(), report.channels(), report.mentioned())
                : Set.of();
    }

    /** Counts no further than the guard needs, so that small reports cost no query. */
    private Effect effect(StockTenant tenant, StockReport report, Set<Position> missing) {
        long minimum = tenant.settings().stockIn().guardMinimum();
        if (report.items().size() + missing.size() <= minimum) {
            return new Effect(0, 0);
        }
        long emptied = missing.size() + emptied(tenant, report);
        return emptied <= minimum
                ? new Effect(emptied, 0)
                : new Effect(emptied, reportedStock.countStocked(tenant.id(), report.channels()));
    }

    private long emptied(StockTenant tenant, StockReport report) {
        Map<Position, Long> stocked = reportedStock.stocked(tenant.id(), report.positions());
        Map<Position, Long> after = report.appliedTo(stocked);
        return stocked.keySet().stream()
                .filter(position -> after.getOrDefault(position, 1L) <= 0)
                .count();
    }
}
