package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Instant;
import java.time.InstantSource;

/** The holds of orders, as tests of other packages need them. */
public final class OrderHolds {

    private final OrderHoldFlow flow;

    public OrderHolds(Orders orders, HoldLedger holds, InstantSource clock) {
        this.flow = new OrderHoldFlow(orders, holds, clock);
    }

    /** @return code of the outcome */
    public String update(StockTenant tenant, OrderId order) {
        return flow.update(tenant, order).code();
    }

    public void recordKnown(StockTenant tenant, OrderId order, Instant since) {
        flow.recordKnown(tenant, order, since);
    }
}
