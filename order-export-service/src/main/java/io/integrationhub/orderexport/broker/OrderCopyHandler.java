package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.OrderCopyFlow;
import io.integrationhub.orderexport.OrderCopyOutcome;
import io.integrationhub.orderexport.OrderCopyOutcome.AlreadyCopied;
import io.integrationhub.orderexport.OrderCopyOutcome.AlreadyRejected;
import io.integrationhub.orderexport.OrderCopyOutcome.Copied;
import io.integrationhub.orderexport.OrderCopyOutcome.Deleted;
import io.integrationhub.orderexport.OrderCopyOutcome.HeldBack;
import io.integrationhub.orderexport.OrderCopyOutcome.Rejected;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Handles messages about orders for the systems that receive copies, each with an inlet of its own. */
@Component
class OrderCopyHandler implements RecordHandler {

    private final OrderCopyFlow flow;
    private final CopyLedger ledger;
    private final Tenants tenants;

    OrderCopyHandler(OrderCopyFlow flow, CopyLedger ledger, Tenants tenants) {
        this.flow = flow;
        this.ledger = ledger;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "order-copies";
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public RecordHandler forEach(String copy) {
        return new OneCopy(copy);
    }

    @Override
    public Ending handle(InboundRecord message) {
        throw new IllegalStateException("a message about a copy has to be handled for one of them");
    }

    private Ending handle(InboundRecord message, String copy) {
        Tenant tenant = tenants.get(message.tenant());
        OrderId id = new OrderId(message.key());
        if (OrderMessageHandler.isOwnReplay(message)) {
            ledger.clearRejection(tenant.id(), copy, id);
        }
        return ending(flow.copy(tenant, copy, id), copy);
    }

    private static Ending ending(OrderCopyOutcome outcome, String copy) {
        return switch (outcome) {
            case Copied it -> ending(it, it.number(), copy + " accepted it");
            case AlreadyCopied it -> ending(it, it.number(), copy + " already has it as it is");
            case HeldBack it -> ending(it, it.number(), it.obstacle().detail());
            case AlreadyRejected it -> ending(it, it.number(), copy + " rejected it before");
            case Deleted it -> Ending.of(it, it.id().value(), "the order was deleted");
            case Rejected it ->
                throw new PermanentFault(
                        OrderMessageFault.ORDER_COPY_REJECTED,
                        copy + " rejected order " + it.number() + ": "
                                + it.rejection().text());
        };
    }

    private static Ending ending(OrderCopyOutcome outcome, OrderNumber number, String detail) {
        return Ending.of(outcome, number.value(), detail);
    }

    /** The handler of one copy's inlet. */
    private final class OneCopy implements RecordHandler {

        private final String copy;

        OneCopy(String copy) {
            this.copy = copy;
        }

        @Override
        public String inlet() {
            return OrderCopyHandler.this.inlet();
        }

        @Override
        public boolean isDoorbell() {
            return OrderCopyHandler.this.isDoorbell();
        }

        @Override
        public Ending handle(InboundRecord message) {
            return OrderCopyHandler.this.handle(message, copy);
        }
    }
}
