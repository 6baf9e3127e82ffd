package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import java.util.Optional;

/**
 * The system that owns a tenant's orders, whatever it speaks.
 *
 * <p>All methods throw a {@link io.integrationhub.core.fault.TransientFault} when it is not known whether the master
 * took what it was sent, and a {@link io.integrationhub.core.fault.PermanentFault} when its answer cannot be
 * understood.
 */
public interface OrderMaster {

    /**
     * Hands over an order. Placing the same order again gives the first receipt: the master honours the order's id as
     * idempotency key, or is asked for the order first.
     */
    Verdict place(Tenant tenant, Order order);

    /** Replaces what the master knows of an order it has. Repeating it changes nothing: it sends the whole order. */
    Verdict amend(Tenant tenant, Order order, Receipt receipt);

    /** Calls an order off. Repeating it changes nothing: an order is called off or not. */
    Verdict cancel(Tenant tenant, Order order, Receipt receipt);

    /** Whether the master has the order; empty also where a master cannot be asked. Only reads. */
    Optional<Receipt> find(Tenant tenant, Order order);
}
