package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Set;

/** Records which returns the order master has been sent. All methods are repeatable. */
public interface ReturnLedger {

    /** Returns the ids of the return items that the master accepted or rejected. */
    Set<String> answered(TenantId tenant, OrderId id);

    /** Whether the master rejected a return of the order. */
    boolean hasRejected(TenantId tenant, OrderId id);

    /** Records that the master accepted a return. */
    void recordSent(TenantId tenant, OrderId id, String returnId);

    /** Records that the master rejected a return, so that it is not sent again automatically. */
    void recordRejected(TenantId tenant, OrderId id, String returnId, Rejection rejection);

    /** Has the rejected returns of an order sent again. */
    void clearRejections(TenantId tenant, OrderId id);
}
