package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Unconfirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldFlow;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/**
 * Decides, while a customer waits, whether there is enough for an order that is about to be created; asks the inventory
 * master about short lines only, and about all of them at once.
 *
 * <p>The stock is held before anybody is asked, so that orders at the same time see each other. A hold of an order that
 * never comes is given back later, by {@link OrderHoldFlow}.
 */
public class StockCheckFlow {

    /** Of the customer's time, for what comes after the master's answer. */
    private static final Duration RESERVE = Duration.ofMillis(150);

    private final HoldLedger holds;
    private final LiveStockQuery inquiry;

    public StockCheckFlow(HoldLedger holds, LiveStockQuery inquiry) {
        this.holds = holds;
        this.inquiry = inquiry;
    }

    /** Checks one order. */
    public StockCheckOutcome check(Tenant tenant, OrderId order, List<OrderLine> lines, Deadline deadline) {
        InventorySettings settings = InventorySettings.of(tenant);
        Demand wanted = Demand.of(lines, settings.checkedModes());
        if (wanted.isNothing()) {
            return new NothingToCheck();
        }
        StockCheck check =
                new StockCheck(tenant, order, wanted, holds.hold(tenant.id(), order, wanted, settings.toHoldTerms()));

        SortedSet<Position> shortOnes = check.toAsk();
        if (shortOnes.isEmpty()) {
            return new SoldLocally();
        }
        // Whatever becomes of this check: an order that comes without the master's word is marked.
        holds.doubt(tenant.id(), order);
        List<Shortage> shortages;
        try {
            shortages = inquiry.shortages(check, shortOnes, deadline.sooner(RESERVE));
        } catch (Fault silence) {
            return withoutAnswer(check, shortOnes, silence);
        }
        if (shortages.isEmpty()) {
            holds.trust(tenant.id(), order);
            return new Confirmed();
        }
        holds.release(tenant.id(), order);
        return new NotEnough(shortages);
    }

    /** Of an order that is refused, whatever the check says. */
    public void giveBack(Tenant tenant, OrderId order) {
        holds.release(tenant.id(), order);
    }

    private StockCheckOutcome withoutAnswer(StockCheck check, SortedSet<Position> asked, Fault silence) {
        List<Shortage> shortages = check.shortagesUnanswered(asked);
        if (shortages.isEmpty()) {
            return new Unconfirmed(silence.code());
        }
        holds.release(check.tenant().id(), check.order());
        return new NotConfirmed(shortages, silence.code());
    }
}
