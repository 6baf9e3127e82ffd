package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.CompleteFeed.Contradictions;
import io.integrationhub.inventorythreshold.stockin.StockFeedFlow.Arrival;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.inventorythreshold.stockin.StockReportReader.ReadReport;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Handles reports of inventory masters, whether they came by webhook, poll, file or directly from the broker. */
@Component
class StockReportHandler implements RecordHandler {

    private final StockInFlow flow;
    private final StockFeedFlow feeds;
    private final StockReportReader reader;
    private final UnreadableItems unreadable;
    private final ParkedRecords parked;
    private final Tenants tenants;

    StockReportHandler(
            StockInFlow flow,
            StockFeedFlow feeds,
            StockReportReader reader,
            RecordPublisher publisher,
            ParkedRecords parked,
            Tenants tenants) {
        this.flow = flow;
        this.feeds = feeds;
        this.reader = reader;
        this.unreadable = new UnreadableItems(reader, publisher);
        this.parked = parked;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "stock-reports";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        ReportHeaders headers = ReportHeaders.of(message);
        StockTenant tenant = StockTenant.of(tenants.get(message.tenant()));
        InboundDocument document = reader.document(message);
        ReadReport read = reader.read(tenant.tenant(), document, headers);
        Ending ending = apply(tenant, message, headers, read.report());
        if (!headers.areUnreadableParked()) {
            // Last, so that a report that the guard parks does not publish them again when it is replayed.
            unreadable.publish(tenant.tenant(), read.unreadable(), headers);
        }
        return ending;
    }

    private Ending apply(StockTenant tenant, InboundRecord message, ReportHeaders headers, StockReport report) {
        Optional<FeedPart> part = headers.part().filter(it -> !it.isWhole());
        if (part.isPresent()) {
            return ending(feeds.addPart(tenant, new Arrival(part.get(), report, isApproved(message))), part.get());
        }
        String sku = report.items().getFirst().position().sku();
        return ending(flow.apply(tenant, report, isApproved(message)), sku);
    }

    /** Replaying a report that the guard parked approves it. Replaying one parked for another reason does not. */
    private boolean isApproved(InboundRecord message) {
        return parked.replayed(message)
                .map(record -> record.reason().code())
                .filter(StockReportFault.STOCK_REPORT_GUARDED.name()::equals)
                .isPresent();
    }

    private static Ending ending(StockFeedOutcome outcome, FeedPart part) {
        return switch (outcome) {
            case StockFeedOutcome.Incomplete it ->
                Ending.of(it, part.feed(), "stored part " + part.number() + " of " + part.parts());
            case StockFeedOutcome.Applied it ->
                Ending.of(
                        it,
                        part.feed(),
                        "recorded " + part.parts() + " parts; " + it.missing() + " positions with stock are missing");
            case StockFeedOutcome.AppliedInPart it -> throw contradictory(part, it.contradictions());
            case StockFeedOutcome.AlreadyApplied it -> Ending.of(it, part.feed(), "the feed had been applied before");
            case StockFeedOutcome.Guarded it -> throw guarded(it.effect());
        };
    }

    private static Ending ending(StockInOutcome outcome, String sku) {
        return switch (outcome) {
            case StockInOutcome.Applied it ->
                Ending.of(
                        it,
                        sku,
                        it.positions() + " positions, " + it.outdated() + " of them outdated; wrote " + it.written()
                                + " entries");
            case StockInOutcome.Guarded it -> throw guarded(it.effect());
        };
    }

    private static PermanentFault contradictory(FeedPart part, Contradictions contradictions) {
        return new PermanentFault(
                StockReportFault.STOCK_REPORT_CONTRADICTORY,
                "the parts of feed %s contradict each other about %d positions, which keep their stock: %s; set stock-in.repeated-positions=sum if they add up, and replay"
                        .formatted(
                                part.feed(),
                                contradictions.positions(),
                                String.join("; ", contradictions.descriptions())));
    }

    private static PermanentFault guarded(Effect effect) {
        return new PermanentFault(
                StockReportFault.STOCK_REPORT_GUARDED,
                "the report would set %d of %d positions with stock to zero; replay it to approve that"
                        .formatted(effect.emptied(), effect.stocked()));
    }
}
