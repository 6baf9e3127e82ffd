package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.ReservationOutcome.Confirmed;
import io.integrationhub.inventorythreshold.ReservationOutcome.Lapsed;
import io.integrationhub.inventorythreshold.ReservationOutcome.NothingToSay;
import io.integrationhub.inventorythreshold.ReservationOutcome.Released;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger.Errand;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.starter.tenant.Tenant;
import java.util.Optional;

/**
 * Tells the master what became of an order it keeps stock for: the order exists, or will not come.
 *
 * <p>What is to be told was noted with the fact itself, so neither a crash nor a silent master
 * loses it; being told twice is harmless to the master.
 */
public class ReservationFlow {

    private final ReservationLedger kept;
    private final Reservations reservations;

    ReservationFlow(ReservationLedger kept, Reservations reservations) {
        this.kept = kept;
        this.reservations = reservations;
    }

    /** Does what is still to be done about one order's reservation. */
    public ReservationOutcome settle(Tenant tenant, OrderId order) {
        Optional<Errand> errand = kept.errand(tenant.id(), order);
        if (errand.isEmpty()) {
            return new NothingToSay();
        }
        return switch (errand.get().kind()) {
            case CONFIRM -> confirm(tenant, order, errand.get().externalId());
            case RELEASE -> release(tenant, order, errand.get());
        };
    }

    private ReservationOutcome confirm(Tenant tenant, OrderId order, String externalId) {
        if (reservations.confirm(tenant, order, externalId)) {
            kept.confirmed(tenant.id(), order);
            return new Confirmed();
        }
        kept.over(tenant.id(), order);
        return new Lapsed();
    }

    private ReservationOutcome release(Tenant tenant, OrderId order, Errand errand) {
        if (!errand.hasExpired()) {
            reservations.release(tenant, order, errand.externalId());
        }
        kept.over(tenant.id(), order);
        return new Released();
    }
}
