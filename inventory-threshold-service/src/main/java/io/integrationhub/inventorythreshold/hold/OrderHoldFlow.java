package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Confirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Held;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.NotKept;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Released;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Unchanged;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.Counted;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps what orders hold true: commercetools sends no message about stock that orders take, so the orders themselves
 * are looked at.
 *
 * <p>Whatever rings, a message, or the time by which an order should have come, what is held follows from the order as
 * it is now.
 */
public class OrderHoldFlow {

    /** Older ones may be of a time before this service, or forgotten since. */
    private static final Duration RECENT = Duration.ofDays(1);

    private final Orders orders;
    private final HoldLedger holds;
    private final InstantSource clock;

    public OrderHoldFlow(Orders orders, HoldLedger holds, InstantSource clock) {
        this.orders = orders;
        this.holds = holds;
        this.clock = clock;
    }

    /** Looks at one order. */
    public OrderHoldOutcome look(Tenant tenant, OrderId id) {
        if (!InventorySettings.isChecked(tenant)) {
            return new NotKept(id);
        }
        Optional<StockOrder> found = orders.load(tenant, id);
        if (found.isEmpty() || found.get().isCalledOff()) {
            holds.release(tenant.id(), id);
            return new Released(id);
        }
        StockOrder order = found.get();
        InventorySettings settings = InventorySettings.of(tenant);
        Demand wanted = Demand.of(order.lines(), settings.checkedModes());

        boolean doubtsNew = !wanted.isNothing() && shouldHaveBeenChecked(order);
        Counted counted = holds.count(tenant.id(), id, wanted, doubtsNew);
        knownSince(order, settings).ifPresent(since -> holds.known(tenant.id(), id, since));
        if (counted.doubted()) {
            orders.mark(tenant, id, StockOrder.UNCONFIRMED);
            holds.trust(tenant.id(), id);
        }
        return switch (counted.news()) {
            case HELD -> new Held(order.number());
            case CONFIRMED -> new Confirmed(order.number());
            case NOTHING -> new Unchanged(order.number());
        };
    }

    /** One that the service was asked about without giving an answer, as the tenant chose. */
    private boolean shouldHaveBeenChecked(StockOrder order) {
        return !order.isImported() && order.createdAt().isAfter(clock.instant().minus(RECENT));
    }

    /** What an order itself says: its event may have been told before this service listened. */
    private static Optional<Instant> knownSince(StockOrder order, InventorySettings settings) {
        return switch (settings.ordersKnown()) {
            case PLACED -> Optional.of(order.createdAt());
            case EXPORTED -> order.exportedAt();
        };
    }

    /** Notes that the master has an order, so that its words include it from then on. */
    public void known(Tenant tenant, OrderId id, Instant since) {
        if (InventorySettings.isChecked(tenant)) {
            holds.known(tenant.id(), id, since);
        }
    }
}
