package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stock.report.StockUpdate;
import java.util.List;

/** Reports of the master, as tests of other packages need them. */
public final class StockReports {

    private final StockInFlow flow;

    public StockReports(ReportedStockLedger reportedStock, EntryLedger entries, InventoryEntryWriter writer) {
        this.flow = new StockInFlow(reportedStock, new StockRecorder(reportedStock, entries), writer);
    }

    /** Takes in a report of one position. */
    public void apply(StockTenant tenant, StockUpdate update) {
        StockReport.Item item = new StockReport.Item(update, EntryDetails.NONE);
        flow.apply(tenant, new StockReport(List.of(item), false), true);
    }
}
