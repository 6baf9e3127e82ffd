package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderProgressFlow;
import io.integrationhub.orderexport.OrderProgressOutcome;
import io.integrationhub.orderexport.OrderProgressOutcome.NotUnderstood;
import io.integrationhub.orderexport.OrderProgressOutcome.Stale;
import io.integrationhub.orderexport.OrderProgressOutcome.Unchanged;
import io.integrationhub.orderexport.OrderProgressOutcome.UnknownOrder;
import io.integrationhub.orderexport.OrderProgressOutcome.Updated;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Reports of order masters, whether they came by webhook, by poll or straight from the broker. */
@Component
class OrderReportHandler implements RecordHandler {

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
    public Ending handle(InboundRecord message) {
        return ending(flow.apply(tenants.get(message.tenant()), reports.read(message.tenant(), message.body())));
    }

    private static Ending ending(OrderProgressOutcome outcome) {
        return switch (outcome) {
            case Updated it -> Ending.of(it, it.number().value(), "the order shows what was reported");
            case Unchanged it -> Ending.of(it, it.number().value(), "the order showed it before");
            case Stale it -> Ending.of(it, it.number().value(), "all of it was reported anew since");
            case UnknownOrder it ->
                throw new PermanentFault(OrderMessageFault.ORDER_UNKNOWN, "commercetools has no order " + it.number());
            case NotUnderstood it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_REPORT_NOT_UNDERSTOOD,
                        "the report about order "
                                + it.number()
                                + " speaks of unknown "
                                + String.join(", ", it.unknown()));
        };
    }
}
