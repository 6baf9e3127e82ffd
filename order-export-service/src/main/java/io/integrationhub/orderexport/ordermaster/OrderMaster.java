package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import java.util.Optional;

/**
 * The system that masters a tenant's orders, whatever protocol it uses.
 *
 * <p>All methods throw a {@link io.integrationhub.core.fault.TransientFault} if it is unknown whether the master
 * received what it was sent, and a {@link io.integrationhub.core.fault.PermanentFault} if its response is unreadable.
 */
public interface OrderMaster {

    /**
     * Sends a new order. Repeatable: placing the same order again returns the first receipt, because the master honors
     * the id of the order as an idempotency key or is asked for the order first.
     */
    OrderMasterResponse place(Tenant tenant, Order order);

    /** Sends the whole content of a changed order. Repeatable because it replaces the content. */
    OrderMasterResponse amend(Tenant tenant, Order order, Receipt receipt);

    /** Cancels an order. Repeatable because a cancelled order stays cancelled. */
    OrderMasterResponse cancel(Tenant tenant, Order order, Receipt receipt);

    /**
     * Announces goods that the buyer will send back. Repeatable because the master recognizes the id of the return
     * item.
     */
    OrderMasterResponse sendReturn(Tenant tenant, Order order, Receipt receipt, ReturnedItem item);

    /** Returns the receipt of an order that the master has; also empty if the master cannot be asked. Only reads. */
    Optional<Receipt> find(Tenant tenant, Order order);
}
