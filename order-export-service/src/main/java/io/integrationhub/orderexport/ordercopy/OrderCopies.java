package io.integrationhub.orderexport.ordercopy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.CopyDecision.Change;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Rejection;
import java.util.Optional;

/** The systems that receive copies of a tenant's orders. */
public interface OrderCopies {

    /**
     * Sends an order as it is now. Repeatable because the request has the id of the order and contains all of it.
     *
     * @param copy name of the copy in the tenant's settings
     * @return why the system rejected the order and would reject it again; empty if it accepted it
     * @throws io.integrationhub.core.fault.TransientFault if it is unknown whether the system received the order
     */
    Optional<Rejection> send(Tenant tenant, String copy, Order order, Change change);
}
