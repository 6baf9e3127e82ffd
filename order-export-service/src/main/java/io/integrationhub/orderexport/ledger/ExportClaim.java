package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/**
 * A claimed order. Every method writes at once and is repeatable; closing releases the order.
 *
 * <p>All writes throw {@link TransientFault} {@code ORDER_CLAIM_LOST} if the lease has expired and another worker has
 * claimed the order.
 */
public interface ExportClaim extends AutoCloseable {

    Tenant tenant();

    /** Returns what was recorded when the order was claimed. */
    ExportEntry entry();

    /** Records that the master is about to be sent the order; keeps an earlier attempt without a response. */
    void recordAttempt(Order order);

    /** Records that the master has the order, or its cancellation, as it is. */
    void recordAccepted(Receipt receipt, Order order);

    /** Records that the master rejected the order, or its cancellation, as it is. */
    void recordRejected(Rejection rejection, Order order);

    /** Records that the master has the order but rejected its change or cancellation. */
    void recordRejectedChange(Receipt receipt, Rejection rejection, Order order);

    @Override
    void close();
}
