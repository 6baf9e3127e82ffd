package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;

/** The pending actions of reservations, as tests of other packages need them. */
public final class PendingActions {

    private final ReservationFlow flow;

    public PendingActions(ReservationLedger ledger, Reservations reservations) {
        this.flow = new ReservationFlow(ledger, reservations);
    }

    /** @return code of the outcome */
    public String process(StockTenant tenant, OrderId order) {
        return flow.process(tenant, order).code();
    }
}
