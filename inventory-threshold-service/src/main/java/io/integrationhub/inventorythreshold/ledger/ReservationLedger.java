package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the master keeps for orders, and what it is still to be told about that. That an order exists, is with the
 * master or will not come, it hears from the {@link HoldLedger}, in the same transaction. Every method may be called
 * again.
 */
public interface ReservationLedger {

    /**
     * Notes that the master is about to be asked to keep something: whatever becomes of this process, it will be
     * confirmed or released.
     *
     * @return false if an earlier one of the order is being released, and none must be taken
     */
    boolean taking(TenantId tenant, OrderId order, Duration expiry);

    /**
     * Notes that the master keeps these.
     *
     * @param includedFrom the master's words of then and later include it
     */
    void taken(TenantId tenant, OrderId order, Set<Position> positions, String externalId, Instant includedFrom);

    /** Orders about whose reservation it is time to tell the master something. */
    List<OrderId> due(TenantId tenant, int most);

    /** What the master is still to be told about an order's reservation; empty for nothing. */
    Optional<Errand> errand(TenantId tenant, OrderId order);

    /** Notes that the master keeps it for good. */
    void confirmed(TenantId tenant, OrderId order);

    /** Notes that the master keeps nothing for the order: what it holds counts again. */
    void over(TenantId tenant, OrderId order);

    /** Has it tried again later. */
    void postpone(TenantId tenant, OrderId order, Duration pause);

    /**
     * What the master is to be told.
     *
     * @param externalId what the master calls the reservation; empty if that is not known
     * @param hasExpired whether it is over without a word, unless it was confirmed
     */
    record Errand(Kind kind, String externalId, boolean hasExpired) {

        /** What it is about. */
        public enum Kind {
            CONFIRM,
            RELEASE
        }
    }
}
