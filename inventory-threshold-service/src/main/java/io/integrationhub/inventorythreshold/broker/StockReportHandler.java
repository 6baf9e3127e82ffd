package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.inventorythreshold.StockInFlow;
import io.integrationhub.inventorythreshold.StockInOutcome;
import io.integrationhub.inventorythreshold.StockInOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.StockInOutcome.Stopped;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.stream.Ending;
import io.integrationhub.starter.stream.InboundRecord;
import io.integrationhub.starter.stream.ParkedRecords;
import io.integrationhub.starter.stream.RecordHandler;
import io.integrationhub.starter.tenant.Tenants;
import org.springframework.stereotype.Component;

/** Reports of inventory masters, whether they came by webhook, by poll or from the broker. */
@Component
class StockReportHandler implements RecordHandler {

    private final StockInFlow flow;
    private final StockReportReader reports;
    private final ParkedRecords parked;
    private final Tenants tenants;

    StockReportHandler(
            StockInFlow flow, StockReportReader reports, ParkedRecords parked, Tenants tenants) {
        this.flow = flow;
        this.reports = reports;
        this.parked = parked;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "stock-reports";
    }

    @Override
    public Ending handle(InboundRecord message) {
        StockReport report = reports.read(message.tenant(), message.body());
        return ending(
                flow.take(tenants.get(message.tenant()), report, isApproved(message)),
                report.items().getFirst().position().sku());
    }

    /**
     * A person replays a report that was stopped; that is the approval. One that was parked for
     * anything else nobody looked at so.
     */
    private boolean isApproved(InboundRecord message) {
        return parked.replayed(message)
                .map(record -> record.reason().code())
                .filter(StockMessageFault.STOCK_REPORT_EMPTIES_TOO_MUCH.name()::equals)
                .isPresent();
    }

    private static Ending ending(StockInOutcome outcome, String sku) {
        return switch (outcome) {
            case Shown it ->
                    Ending.of(
                            it,
                            sku,
                            "of "
                                    + it.named()
                                    + " places "
                                    + it.older()
                                    + " had a newer word, "
                                    + it.written()
                                    + " entries were written");
            case NobodysStock it -> Ending.of(it, sku, "stock has no master outside commercetools");
            case Stopped it ->
                    throw new PermanentFault(
                            StockMessageFault.STOCK_REPORT_EMPTIES_TOO_MUCH,
                            "the report would empty "
                                    + it.emptied()
                                    + " of "
                                    + it.stocked()
                                    + " places that have stock; replay it if that is right");
        };
    }
}
