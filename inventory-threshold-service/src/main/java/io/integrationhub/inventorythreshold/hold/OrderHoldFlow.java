package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.hold.OrderHoldDecision.Hold;
import io.integrationhub.inventorythreshold.hold.OrderHoldDecision.Release;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Confirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Held;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Released;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Unchanged;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.RecordedOrder;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the holds of orders up to date. commercetools sends no message when an order takes stock, so the flow reads the
 * order itself.
 *
 * <p>A message only identifies the order, as does the time by which it should have been created: what the order holds
 * follows from its current state.
 */
class OrderHoldFlow {

    private final Orders orders;
    private final HoldLedger holds;
    private final InstantSource clock;

    OrderHoldFlow(Orders orders, HoldLedger holds, InstantSource clock) {
        this.orders = orders;
        this.holds = holds;
        this.clock = clock;
    }

    OrderHoldOutcome update(StockTenant tenant, OrderId id) {
        Optional<StockOrder> order = orders.load(tenant, id);
        return switch (OrderHoldDecision.of(order, tenant.settings(), clock.instant())) {
            case Release _ -> release(tenant.id(), id);
            case Hold it -> hold(tenant, id, it);
        };
    }

    private OrderHoldOutcome release(TenantId tenant, OrderId id) {
        holds.release(tenant, id);
        return new Released(id);
    }

    private OrderHoldOutcome hold(StockTenant tenant, OrderId id, Hold hold) {
        RecordedOrder recorded = holds.recordOrder(tenant.id(), id, hold.demand(), hold.isUnconfirmedIfNew());
        hold.knownSince().ifPresent(since -> holds.recordKnown(tenant.id(), id, since));
        if (recorded.isUnconfirmed()) {
            orders.markUnconfirmed(tenant, id);
            holds.markConfirmed(tenant.id(), id);
        }
        String number = hold.order().number();
        return switch (recorded.change()) {
            case HELD -> new Held(number);
            case CONFIRMED -> new Confirmed(number);
            case NONE -> new Unchanged(number);
        };
    }

    /** Records that the master has an order, so that later reports include it. */
    void recordKnown(StockTenant tenant, OrderId id, Instant since) {
        holds.recordKnown(tenant.id(), id, since);
    }
}
