package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.OrderId;
import java.time.Duration;
import java.util.Optional;

/** Records what was sent to the order master and allows one worker at a time to export an order. */
public interface ExportLedger {

    /**
     * Claims an order. After a crash the order can be claimed again once the lease of the crashed claim has expired.
     *
     * @param lease time after which another worker may claim the order if it was not released
     * @throws TransientFault {@code ORDER_LOCKED} if another worker has claimed the order
     */
    ExportClaim claim(Tenant tenant, OrderId id, Duration lease);

    /** Returns what was recorded about an order, without claiming it. */
    Optional<ExportEntry> find(TenantId tenant, OrderId id);

    /** Removes a rejection so that the order is sent again. Repeatable. */
    void clearRejection(TenantId tenant, OrderId id);

    /** Has an order placed again whatever was recorded about it. Repeatable. */
    void requestResend(TenantId tenant, OrderId id);

    /** Records that the master itself cancelled the order, so that it is not sent a cancellation. Repeatable. */
    void recordCancelledByMaster(TenantId tenant, OrderId id);
}
