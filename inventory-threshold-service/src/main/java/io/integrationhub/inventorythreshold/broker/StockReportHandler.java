package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.StockFeedFlow;
import io.integrationhub.inventorythreshold.StockFeedFlow.Arrival;
import io.integrationhub.inventorythreshold.StockFeedOutcome;
import io.integrationhub.inventorythreshold.StockFeedOutcome.Gathered;
import io.integrationhub.inventorythreshold.StockFeedOutcome.Taken;
import io.integrationhub.inventorythreshold.StockFeedOutcome.TakenBefore;
import io.integrationhub.inventorythreshold.StockInFlow;
import io.integrationhub.inventorythreshold.StockInOutcome;
import io.integrationhub.inventorythreshold.StockInOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.StockInOutcome.Stopped;
import io.integrationhub.inventorythreshold.stock.FeedPart;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.parked.ParkedRecords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports of inventory masters, whether they came by webhook, by poll or from the broker. */
@Component
class StockReportHandler implements RecordHandler {

    private final StockInFlow flow;
    private final StockFeedFlow feeds;
    private final StockReportReader reports;
    private final ParkedRecords parked;
    private final Tenants tenants;

    StockReportHandler(
            StockInFlow flow, StockFeedFlow feeds, StockReportReader reports, ParkedRecords parked, Tenants tenants) {
        this.flow = flow;
        this.feeds = feeds;
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
        Delivery delivery = Delivery.of(message);
        Tenant tenant = tenants.get(message.tenant());
        boolean approved = isApproved(message);
        Optional<FeedPart> part = delivery.part().filter(found -> !found.isWhole());
        if (part.isPresent()) {
            return ending(feeds.take(
                    tenant,
                    new Arrival(part.get(), message.body(), approved),
                    body -> reports.read(message.tenant(), body, delivery)));
        }
        StockReport report = reports.read(message.tenant(), message.body(), delivery);
        return ending(
                flow.take(tenant, report, approved),
                report.items().getFirst().position().sku());
    }

    private static Ending ending(StockFeedOutcome outcome) {
        return switch (outcome) {
            case Gathered it -> Ending.of(it, it.part().feed(), which(it.part()) + " is put down");
            case Taken it ->
                Ending.of(
                        it,
                        it.part().feed(),
                        "all "
                                + it.part().parts()
                                + " parts are heard, "
                                + it.unnamed()
                                + " places with stock are not named");
            case TakenBefore it -> Ending.of(it, it.part().feed(), "the feed was heard before");
            case StockFeedOutcome.NobodysStock it ->
                Ending.of(it, it.part().feed(), "stock has no master outside commercetools");
            case StockFeedOutcome.Stopped it -> throw tooMuch(it.emptied(), it.stocked());
        };
    }

    private static String which(FeedPart part) {
        return "part " + part.number() + " of " + part.parts();
    }

    /**
     * A person replays a report that was stopped; that is the approval. One that was parked for anything else nobody
     * looked at so.
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
            case Stopped it -> throw tooMuch(it.emptied(), it.stocked());
        };
    }

    private static PermanentFault tooMuch(long emptied, long stocked) {
        return new PermanentFault(
                StockMessageFault.STOCK_REPORT_EMPTIES_TOO_MUCH,
                "the report would empty "
                        + emptied
                        + " of "
                        + stocked
                        + " places that have stock; replay it if that is right");
    }
}
