package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger.PendingAction;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Confirmed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Expired;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.NothingPending;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Postponed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Released;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Confirms a reservation at the master when its order exists, and releases it when no order follows.
 *
 * <p>The pending action was recorded together with the reason for it, so neither a crash nor an outage of the master
 * loses it. Repeating an action at the master is harmless.
 */
class ReservationFlow {

    private static final Duration RETRY_DELAY = Duration.ofSeconds(30);
    private static final int LIMIT = 200;

    private final ReservationLedger ledger;
    private final Reservations reservations;

    ReservationFlow(ReservationLedger ledger, Reservations reservations) {
        this.ledger = ledger;
        this.reservations = reservations;
    }

    /** Processes all actions that are due. After a transient fault the remaining ones are postponed, too. */
    List<ReservationOutcome> processPending(StockTenant tenant) {
        List<ReservationOutcome> outcomes = new ArrayList<>();
        Optional<Fault> outage = Optional.empty();
        for (OrderId order : ledger.pending(tenant.id(), LIMIT)) {
            if (outage.isPresent()) {
                outcomes.add(postpone(tenant, order, outage.get()));
                continue;
            }
            try {
                outcomes.add(process(tenant, order));
            } catch (Fault fault) {
                outcomes.add(postpone(tenant, order, fault));
                outage = Optional.of(fault).filter(TransientFault.class::isInstance);
            }
        }
        return outcomes;
    }

    private Postponed postpone(StockTenant tenant, OrderId order, Fault fault) {
        ledger.postpone(tenant.id(), order, RETRY_DELAY);
        return new Postponed(fault.code(), fault instanceof TransientFault);
    }

    /** Processes the pending action of one order. */
    ReservationOutcome process(StockTenant tenant, OrderId order) {
        Optional<PendingAction> action = ledger.pendingAction(tenant.id(), order);
        if (action.isEmpty()) {
            return new NothingPending();
        }
        return switch (action.get().kind()) {
            case CONFIRM -> confirm(tenant, order, action.get());
            case RELEASE -> release(tenant, order, action.get());
        };
    }

    private ReservationOutcome confirm(StockTenant tenant, OrderId order, PendingAction action) {
        if (reservations.confirm(tenant, order, action.externalId())) {
            ledger.recordConfirmed(tenant.id(), order);
            return new Confirmed();
        }
        ledger.close(tenant.id(), order);
        return new Expired();
    }

    private ReservationOutcome release(StockTenant tenant, OrderId order, PendingAction action) {
        if (!action.hasExpired()) {
            reservations.release(tenant, order, action.externalId());
        }
        ledger.close(tenant.id(), order);
        return new Released();
    }
}
