package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderExportFlow;
import io.integrationhub.orderexport.OrderExportOutcome;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyRejected;
import io.integrationhub.orderexport.OrderExportOutcome.Amended;
import io.integrationhub.orderexport.OrderExportOutcome.Cancelled;
import io.integrationhub.orderexport.OrderExportOutcome.ChangeAlreadyRejected;
import io.integrationhub.orderexport.OrderExportOutcome.ChangeRejected;
import io.integrationhub.orderexport.OrderExportOutcome.Deleted;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.HeldBack;
import io.integrationhub.orderexport.OrderExportOutcome.NotMastered;
import io.integrationhub.orderexport.OrderExportOutcome.Rejected;
import io.integrationhub.orderexport.OrderExportOutcome.WouldExport;
import io.integrationhub.orderexport.OrderReturnFlow;
import io.integrationhub.orderexport.OrderReturnOutcome;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordHeaders;
import org.springframework.stereotype.Component;

/** Handles messages about orders: a message only says which order to export. */
@Component
class OrderMessageHandler implements RecordHandler {

    private final OrderExportFlow flow;
    private final OrderReturnFlow returnFlow;
    private final ExportLedger ledger;
    private final ReturnLedger returns;
    private final Tenants tenants;

    OrderMessageHandler(
            OrderExportFlow flow,
            OrderReturnFlow returnFlow,
            ExportLedger ledger,
            ReturnLedger returns,
            Tenants tenants) {
        this.flow = flow;
        this.returnFlow = returnFlow;
        this.ledger = ledger;
        this.returns = returns;
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
        if (isOwnReplay(message)) {
            // An operator replays a parked order after fixing the reason for its rejection.
            ledger.clearRejection(tenant.id(), id);
            returns.clearRejections(tenant.id(), id);
        }
        Ending ending = ending(flow.export(tenant, id));
        return switch (returnFlow.send(tenant, id)) {
            case OrderReturnOutcome.NoReturn _ -> ending;
            // The order is as it should be, but the parked record about its return stays open.
            case OrderReturnOutcome.AlreadyRejected _ ->
                new Ending(ending.outcome(), ending.subject(), ending.detail(), false);
            case OrderReturnOutcome.Sent it ->
                Ending.of(it, it.number().value(), "the order master accepted " + it.returns() + " returns");
            case OrderReturnOutcome.Rejected it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_RETURN_REJECTED,
                        "the order master rejected a return of order " + it.number() + ": "
                                + it.rejection().text());
        };
    }

    /** Other services read the same topic and replay their own parked records to it. */
    static boolean isOwnReplay(InboundRecord message) {
        return message.header(RecordHeaders.REPLAY_OF)
                .filter(mark -> mark.startsWith(OrderExportSettings.NAME + ":"))
                .isPresent();
    }

    private static Ending ending(OrderExportOutcome outcome) {
        return switch (outcome) {
            case Exported it ->
                ending(
                        it,
                        it.number(),
                        "the order master accepted it as " + it.receipt().externalId());
            case AlreadyExported it -> ending(it, it.number(), "the order master already has it as it is");
            case Amended it -> ending(it, it.number(), "the order master accepted the changes");
            case Cancelled it -> ending(it, it.number(), "the order master cancelled it");
            case HeldBack it -> ending(it, it.number(), it.obstacle().detail());
            case AlreadyRejected it ->
                ending(it, it.number(), "rejected before: " + it.rejection().text());
            case ChangeAlreadyRejected it ->
                ending(
                        it,
                        it.number(),
                        "change rejected before: " + it.rejection().text());
            case WouldExport it -> ending(it, it.number(), "would have sent " + it.action());
            case NotMastered it -> ending(it, it.number(), "commercetools masters the orders");
            case Deleted it -> Ending.of(it, it.id().value(), "the order was deleted");
            case Rejected it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_REJECTED,
                        "the order master rejected order " + it.number() + ": "
                                + it.rejection().text());
            case ChangeRejected it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_CHANGE_REJECTED,
                        "the order master has order " + it.number() + " but rejected its change: "
                                + it.rejection().text());
        };
    }

    private static Ending ending(OrderExportOutcome outcome, OrderNumber number, String detail) {
        return Ending.of(outcome, number.value(), detail);
    }
}
