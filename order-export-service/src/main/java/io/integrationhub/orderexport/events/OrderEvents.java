package io.integrationhub.orderexport.events;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/**
 * Tells the other services what happened to an order. Telling the same again is harmless: what was told is remembered,
 * and if that is forgotten in a crash, the event comes again with the same id.
 */
public interface OrderEvents {

    /** Whether {@link #announce} would tell something. */
    boolean hasNews(Tenant tenant, Order order);

    /** Tells what is new on the order since it was last looked at, whoever did it. */
    void announce(Tenant tenant, Order order);

    /** Tells that the master has the order. */
    void exported(Tenant tenant, Order order, Receipt receipt);

    /** Tells that the master does not take the order. */
    void rejected(Tenant tenant, Order order, Rejection rejection);
}
