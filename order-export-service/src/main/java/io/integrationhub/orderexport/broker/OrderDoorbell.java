package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderExportFlow;
import io.integrationhub.orderexport.OrderExportOutcome;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Amended;
import io.integrationhub.orderexport.OrderExportOutcome.Cancelled;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.Gone;
import io.integrationhub.orderexport.OrderExportOutcome.KeptInCommercetools;
import io.integrationhub.orderexport.OrderExportOutcome.NotExportable;
import io.integrationhub.orderexport.OrderExportOutcome.Rejected;
import io.integrationhub.orderexport.OrderExportOutcome.StillRejected;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordHeaders;
import org.springframework.stereotype.Component;

/** Any message about an order: it only says which order to look at. */
@Component
class OrderDoorbell implements RecordHandler {

    private final OrderExportFlow flow;
    private final ExportLedger ledger;
    private final Tenants tenants;

    OrderDoorbell(OrderExportFlow flow, ExportLedger ledger, Tenants tenants) {
        this.flow = flow;
        this.ledger = ledger;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "orders";
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        OrderId id = new OrderId(message.key());
        if (message.header(RecordHeaders.REPLAY_OF).isPresent()) {
            // A person put right what the master did not like.
            ledger.forgetRejection(tenant.id(), id);
        }
        return ending(flow.export(tenant, id));
    }

    private static Ending ending(OrderExportOutcome outcome) {
        return switch (outcome) {
            case Exported it ->
                ending(
                        it,
                        it.number(),
                        "the order master has it as " + it.receipt().externalId());
            case AlreadyExported it -> ending(it, it.number(), "the order master has it just as it is");
            case Amended it -> ending(it, it.number(), "the order master knows what changed");
            case Cancelled it -> ending(it, it.number(), "the order master knows that it is called off");
            case NotExportable it -> ending(it, it.number(), it.obstacle().detail());
            case StillRejected it ->
                ending(it, it.number(), "rejected before: " + it.rejection().text());
            case KeptInCommercetools it -> ending(it, it.number(), "commercetools is the master of orders");
            case Gone it -> Ending.of(it, it.id().value(), "the order was deleted");
            case Rejected it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_REJECTED,
                        "the order master does not take order "
                                + it.number()
                                + ": "
                                + it.rejection().text());
        };
    }

    private static Ending ending(Record outcome, OrderNumber number, String detail) {
        return Ending.of(outcome, number.value(), detail);
    }
}
