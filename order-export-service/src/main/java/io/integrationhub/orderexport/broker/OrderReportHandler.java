package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderProgressFlow;
import io.integrationhub.orderexport.OrderProgressOutcome;
import io.integrationhub.orderexport.OrderProgressOutcome.AlreadyApplied;
import io.integrationhub.orderexport.OrderProgressOutcome.Applied;
import io.integrationhub.orderexport.OrderProgressOutcome.AppliedInPart;
import io.integrationhub.orderexport.OrderProgressOutcome.NotFound;
import io.integrationhub.orderexport.OrderProgressOutcome.Stale;
import io.integrationhub.orderexport.OrderProgressOutcome.Unsupported;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.system.inbound.PartiallyRead;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Handles reports of order masters, whether they arrive by webhook, poll, file or broker. */
@Component
class OrderReportHandler implements RecordHandler {

    /** Keeps the text short; the parked record itself contains everything. */
    private static final int MAX_PLACES = 10;

    private static final int MAX_PLACE_LENGTH = 200;

    private final OrderProgressFlow flow;
    private final ReportReader reports;
    private final Tenants tenants;

    OrderReportHandler(OrderProgressFlow flow, ReportReader reports, Tenants tenants) {
        this.flow = flow;
        this.reports = reports;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "order-reports";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return OrderExportSettings.exports(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        PartiallyRead<OrderReport> report = reports.read(tenant, message);
        Ending ending = ending(flow.apply(tenant, report.value()));
        if (!report.unreadable().isEmpty()) {
            throw new PermanentFault(
                    OrderMessageFault.ORDER_REPORT_MALFORMED,
                    "the report about order " + report.value().order() + " was applied without "
                            + places(report.unreadable()));
        }
        return ending;
    }

    private static Ending ending(OrderProgressOutcome outcome) {
        return switch (outcome) {
            case Applied it -> ending(it, "the order was changed to match the report");
            case AlreadyApplied it -> ending(it, "the order already matched the report");
            case Stale it -> ending(it, "all values have been replaced by newer ones");
            case NotFound it ->
                throw new PermanentFault(OrderMessageFault.ORDER_NOT_FOUND, "there is no order " + it.number());
            case AppliedInPart it -> throw unsupported(it.number(), "was applied without", it.unknown());
            case Unsupported it -> throw unsupported(it.number(), "contains only unknown", it.unknown());
        };
    }

    private static PermanentFault unsupported(OrderNumber number, String effect, List<String> unknown) {
        return new PermanentFault(
                OrderMessageFault.ORDER_REPORT_UNSUPPORTED,
                "the report about order " + number + " " + effect + " " + places(unknown));
    }

    private static String places(List<String> all) {
        String places = all.stream()
                .limit(MAX_PLACES)
                .map(place -> place.substring(0, Math.min(place.length(), MAX_PLACE_LENGTH)))
                .collect(Collectors.joining(", "));
        return all.size() > MAX_PLACES ? places + " and " + (all.size() - MAX_PLACES) + " more" : places;
    }

    private static Ending ending(OrderProgressOutcome outcome, String detail) {
        return Ending.of(outcome, outcome.number().value(), detail);
    }
}
