package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.OrderId;
import java.time.Duration;
import java.util.Optional;

/** Records what was sent to the order master and locks an order while it is exported. */
public interface ExportLedger {

    /**
     * Locks an order. After a crash the order can be claimed again once the lease of the crashed claim has expired.
     *
     * @param lease time after which another replica may claim the order if it was not released
     * @throws TransientFault {@code ORDER_LOCKED} if another claim exists, with the time after which to retry
     */
    ExportClaim claim(Tenant tenant, OrderId id, Duration lease);

    /** Returns what was recorded about an order, without locking it. */
    Optional<ExportEntry> find(TenantId tenant, OrderId id);

    /** Removes a rejection so that the order is sent again. Repeatable. */
    void clearRejection(TenantId tenant, OrderId id);

    /** Has an order placed again whatever was recorded about it. Repeatable. */
    void requestResend(TenantId tenant, OrderId id);

    /** Records that the master itself cancelled the order, so that it is not sent a cancellation. Repeatable. */
    void recordCancelledByMaster(TenantId tenant, OrderId id);
}
