package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Confirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Held;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Released;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Unchanged;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Handles all messages of commercetools about orders; each only identifies an order. */
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
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        StockTenant tenant = StockTenant.of(tenants.get(message.tenant()));
        OrderHoldOutcome outcome = flow.update(tenant, new OrderId(message.key()));
        return switch (outcome) {
            case Confirmed it -> Ending.of(it, it.number(), "the order exists and keeps its hold");
            case Held it -> Ending.of(it, it.number(), "the order holds its stock now");
            case Unchanged it -> Ending.of(it, it.number(), "the hold is up to date");
            case Released it -> Ending.of(it, it.id().value(), "the order holds no stock");
        };
    }
}
