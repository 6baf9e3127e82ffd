package io.integrationhub.orderexport.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.plan.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Orders in commercetools. Faults are those of {@link io.integrationhub.commercetools.Project#call}.
 *
 * <p>All writes read the order first and send only what is missing, so they are repeatable.
 */
public interface Orders {

    /** Returns the order as it is now; empty if it was deleted. */
    Optional<Order> load(Tenant tenant, OrderId id);

    /** Returns the order with this order number as it is now; empty if there is none. */
    Optional<Order> find(Tenant tenant, OrderNumber number);

    /** Returns the orders to which a payment belongs. */
    List<OrderId> paidWith(Tenant tenant, String paymentId);

    /** Returns the current result of the order's Approval Flows. */
    Approval approval(Tenant tenant, Order order);

    /** Marks the order as exported and removes the traces of an earlier rejection. */
    void recordExport(Tenant tenant, Order order, Receipt receipt);

    /** Writes to the order why the order master rejected it. */
    void recordRejection(Tenant tenant, Order order, Rejection rejection);

    /** Writes to the order, which stays exported, why the order master rejected its change or cancellation. */
    void recordRejectedChange(Tenant tenant, Order order, Receipt receipt, Rejection rejection);

    /**
     * Reads the order and applies changes; if somebody else writes in between, reads it and determines them again.
     *
     * <p>If commercetools rejects the changes, each is written on its own, so that only what it rejects is missing.
     *
     * @param changes returns the changes for the order as it is now; nothing is written if there are none
     * @return the order after the changes
     * @throws io.integrationhub.core.fault.PermanentFault {@code COMMERCETOOLS_REJECTED}; the other changes are written
     */
    Order change(Tenant tenant, OrderId id, Function<Order, List<Change>> changes);
}
