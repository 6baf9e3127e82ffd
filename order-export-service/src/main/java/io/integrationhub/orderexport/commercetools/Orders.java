package io.integrationhub.orderexport.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Orders in commercetools. Faults are those of {@link io.integrationhub.commercetools.Project#call}.
 *
 * <p>All writes read the order first and send only what is missing, so that repeating them changes nothing.
 */
public interface Orders {

    /** The order as it is now; empty if it was deleted. */
    Optional<Order> load(Tenant tenant, OrderId id);

    /** The order people call so, as it is now. */
    Optional<Order> find(Tenant tenant, OrderNumber number);

    /** The orders a payment belongs to. */
    List<OrderId> paidWith(Tenant tenant, String paymentId);

    /** What Approval Flows say about the order now. */
    Approval approval(Tenant tenant, Order order);

    /** Notes on the order that the master has it, and takes back what an earlier rejection left. */
    void recordExport(Tenant tenant, Order order, Receipt receipt);

    /** Shows on the order why the master does not take it. */
    void recordRejection(Tenant tenant, Order order, Rejection rejection);

    /**
     * Reads the order, decides, writes; when somebody else wrote in between, reads and decides again.
     *
     * @param decide what has to change on the order as it is now; empty ends without a write
     * @return the order afterwards
     */
    Order change(Tenant tenant, OrderId id, Function<Order, List<Change>> decide);
}
