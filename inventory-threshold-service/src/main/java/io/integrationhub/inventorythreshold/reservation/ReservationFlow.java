package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger.Errand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Confirmed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Lapsed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.NothingToSay;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Postponed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Released;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the master what became of an order it keeps stock for: the order exists, or will not come.
 *
 * <p>What is to be told was noted with the fact itself, so neither a crash nor a silent master loses it; being told
 * twice is harmless to the master.
 */
public class ReservationFlow {

    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 200;

    private final ReservationLedger kept;
    private final Reservations reservations;

    public ReservationFlow(ReservationLedger kept, Reservations reservations) {
        this.kept = kept;
        this.reservations = reservations;
    }

    /**
     * Does what is due. While the master is silent, it is told nothing of the others.
     *
     * @return how it ended with each
     */
    public List<ReservationOutcome> settleDue(Tenant tenant) {
        List<ReservationOutcome> outcomes = new ArrayList<>();
        Optional<Fault> silence = Optional.empty();
        for (OrderId order : kept.due(tenant.id(), MOST_AT_ONCE)) {
            if (silence.isPresent()) {
                outcomes.add(postponed(tenant, order, silence.get()));
                continue;
            }
            try {
                outcomes.add(settle(tenant, order));
            } catch (Fault fault) {
                outcomes.add(postponed(tenant, order, fault));
                silence = Optional.of(fault).filter(TransientFault.class::isInstance);
            }
        }
        return outcomes;
    }

    private Postponed postponed(Tenant tenant, OrderId order, Fault fault) {
        kept.postpone(tenant.id(), order, UNTIL_TRIED_AGAIN);
        return new Postponed(fault.code(), fault instanceof TransientFault);
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
