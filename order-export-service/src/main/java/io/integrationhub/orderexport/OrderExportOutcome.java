package io.integrationhub.orderexport;

import io.integrationhub.orderexport.order.Obstacle;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;

/** How an order's way out ended. */
public sealed interface OrderExportOutcome {

    /** The master has the order now. */
    record Exported(OrderNumber number, Receipt receipt) implements OrderExportOutcome {}

    /** The master had it before, just as it is. */
    record AlreadyExported(OrderNumber number, Receipt receipt) implements OrderExportOutcome {}

    /** The master knows now what changed. */
    record Amended(OrderNumber number, Receipt receipt) implements OrderExportOutcome {}

    /** The master knows now that the order is called off. */
    record Cancelled(OrderNumber number, Receipt receipt) implements OrderExportOutcome {}

    /** The order may not leave yet, or never. */
    record NotExportable(OrderNumber number, Obstacle obstacle) implements OrderExportOutcome {}

    /** The master does not take it: a person must act. */
    record Rejected(OrderNumber number, Rejection rejection) implements OrderExportOutcome {}

    /** The master did not take just this before; the message says nothing new. */
    record StillRejected(OrderNumber number, Rejection rejection) implements OrderExportOutcome {}

    /** commercetools itself is the master of this tenant's orders. */
    record KeptInCommercetools(OrderNumber number) implements OrderExportOutcome {}

    /** The order was deleted. */
    record Gone(OrderId id) implements OrderExportOutcome {}
}
