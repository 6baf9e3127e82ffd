package io.integrationhub.orderexport.events;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/**
 * Publishes what happens to an order. All methods are repeatable: what was published is recorded, and if a crash
 * prevents that, the event is published again with the same id.
 */
public interface OrderEvents {

    /** Whether {@link #publishChanges} would publish anything. */
    boolean hasUnpublished(Tenant tenant, Order order);

    /** Publishes what has changed on the order since the last publication, whoever changed it. */
    void publishChanges(Tenant tenant, Order order);

    /** Publishes that the order master accepted the order. */
    void publishExported(Tenant tenant, Order order, Receipt receipt);

    /** Publishes that the order master rejected the order. */
    void publishRejected(Tenant tenant, Order order, Rejection rejection);

    /** Publishes that the order master has the order but rejected its change or cancellation. */
    void publishRejectedChange(Tenant tenant, Order order, Receipt receipt, Rejection rejection);
}
