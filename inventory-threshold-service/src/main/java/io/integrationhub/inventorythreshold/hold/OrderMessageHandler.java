package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Confirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Held;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.NotKept;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Released;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Unchanged;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Any message about an order: it only says which order to look at. */
@Component
class OrderMessageHandler implements RecordHandler {

    private final OrderHoldFlow flow;
    private final Tenants tenants;

    OrderMessageHandler(OrderHoldFlow flow, Tenants tenants) {
        this.flow = flow;
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
        return ending(flow.look(tenants.get(message.tenant()), new OrderId(message.key())));
    }

    private static Ending ending(OrderHoldOutcome outcome) {
        return switch (outcome) {
            case Confirmed it -> Ending.of(it, it.number(), "what was held for it is sure");
            case Held it -> Ending.of(it, it.number(), "it holds its stock now");
            case Unchanged it -> Ending.of(it, it.number(), "it was counted before");
            case Released it -> Ending.of(it, it.id().value(), "it holds no stock any more");
            case NotKept it -> Ending.of(it, it.id().value(), "stock has no master outside commercetools");
        };
    }
}
