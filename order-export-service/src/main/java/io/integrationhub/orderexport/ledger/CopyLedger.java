package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.export.CopyEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Rejection;
import java.time.Duration;
import java.util.Optional;

/** Records what was sent to the systems that receive copies of orders, each on its own. */
public interface CopyLedger {

    /**
     * Claims the copy of an order at one system.
     *
     * @param lease time after which another worker may claim it if it was not released
     * @throws io.integrationhub.core.fault.TransientFault {@code ORDER_LOCKED} if another worker has claimed it
     */
    CopyClaim claim(Tenant tenant, String copy, OrderId id, Duration lease);

    /** Returns what was recorded, without claiming it. */
    Optional<CopyEntry> find(TenantId tenant, String copy, OrderId id);

    /** Has the system sent again what it rejected. Repeatable. */
    void clearRejection(TenantId tenant, String copy, OrderId id);

    /**
     * The claimed copy of an order; closing releases it. Every method writes at once and is repeatable; all throw a
     * {@link io.integrationhub.core.fault.TransientFault} {@code ORDER_CLAIM_LOST} if another worker has taken over.
     */
    interface CopyClaim extends AutoCloseable {

        CopyEntry entry();

        /** Records that the system has the order, or its cancellation, as it is. */
        void recordSent(Order order);

        /** Records that the system rejected the order, or its cancellation, as it is. */
        void recordRejected(Order order, Rejection rejection);

        @Override
        void close();
    }
}
