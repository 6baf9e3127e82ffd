package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.OrderStockFlow;
import io.integrationhub.inventorythreshold.OrderStockOutcome;
import io.integrationhub.inventorythreshold.OrderStockOutcome.Confirmed;
import io.integrationhub.inventorythreshold.OrderStockOutcome.Held;
import io.integrationhub.inventorythreshold.OrderStockOutcome.NotKept;
import io.integrationhub.inventorythreshold.OrderStockOutcome.Released;
import io.integrationhub.inventorythreshold.OrderStockOutcome.Unchanged;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Any message about an order: it only says which order to look at. */
@Component
class OrderDoorbell implements RecordHandler {

    private final OrderStockFlow flow;
    private final Tenants tenants;

    OrderDoorbell(OrderStockFlow flow, Tenants tenants) {
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

    private static Ending ending(OrderStockOutcome outcome) {
        return switch (outcome) {
            case Confirmed it -> Ending.of(it, it.number(), "what was held for it is sure");
            case Held it -> Ending.of(it, it.number(), "it holds its stock now");
            case Unchanged it -> Ending.of(it, it.number(), "it was counted before");
            case Released it -> Ending.of(it, it.id().value(), "it holds no stock any more");
            case NotKept it -> Ending.of(it, it.id().value(), "stock has no master outside commercetools");
        };
    }
}
