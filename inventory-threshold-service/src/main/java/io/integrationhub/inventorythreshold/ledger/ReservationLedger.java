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
 * What the master has reserved for orders, and which of it still has to be confirmed or released there. The
 * {@link HoldLedger} changes the pending action in the same transaction in which it learns that an order exists, has
 * reached the master or will not be created. All methods are repeatable.
 */
public interface ReservationLedger {

    /**
     * Records that the master is about to be asked for a reservation, so that it is confirmed or released even if the
     * answer is lost.
     *
     * @return false if an earlier reservation of the order is being released, and none may be requested
     */
    boolean recordRequest(TenantId tenant, OrderId order, Duration expiry);

    /** Records that the master has reserved these positions. */
    void recordReserved(TenantId tenant, OrderId order, Set<Position> positions, Receipt receipt);

    /** Orders with an action that is due. */
    List<OrderId> pending(TenantId tenant, int limit);

    /** What is pending to be sent to the master about an order's reservation; empty if nothing. */
    Optional<PendingAction> pendingAction(TenantId tenant, OrderId order);

    /** Records that the master keeps the reservation until it has the order. */
    void recordConfirmed(TenantId tenant, OrderId order);

    /** Records that the master has nothing reserved for the order: what it holds counts again. */
    void close(TenantId tenant, OrderId order);

    /** Postpones the pending action. */
    void postpone(TenantId tenant, OrderId order, Duration delay);

    /**
     * The master's confirmation of a reservation.
     *
     * @param externalId the master's name for the reservation; empty if it has none
     * @param includedFrom time from which the master's reports include the reservation
     */
    record Receipt(String externalId, Instant includedFrom) {}

    /**
     * What has to be sent to the master.
     *
     * @param externalId the master's name for the reservation; empty if unknown
     * @param hasExpired whether the reservation has expired, unless it was confirmed
     */
    record PendingAction(Kind kind, String externalId, boolean hasExpired) {

        /** The kind of action. */
        public enum Kind {
            CONFIRM,
            RELEASE
        }
    }
}
