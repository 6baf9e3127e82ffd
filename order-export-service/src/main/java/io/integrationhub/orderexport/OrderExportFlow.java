package io.integrationhub.orderexport;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.Gone;
import io.integrationhub.orderexport.OrderExportOutcome.KeptInCommercetools;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.Claim;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Approval;
import io.integrationhub.orderexport.order.Gate;
import io.integrationhub.orderexport.order.Obstacle;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;

/**
 * Sends an order to the order master once, keeps it true there, and notes on the order that the master has it.
 *
 * <p>Messages arrive at least once and in no order, so a message only says which order to look at; what has to be done
 * follows from the order as it is now and from what the ledger remembers. Returning acknowledges the message; a
 * {@code TransientFault} has it tried again, a {@code PermanentFault} has it parked.
 */
public class OrderExportFlow {

    private final Orders orders;
    private final ExportLedger ledger;
    private final Handover handover;
    private final OrderEvents events;

    OrderExportFlow(Orders orders, ExportLedger ledger, Handover handover, OrderEvents events) {
        this.orders = orders;
        this.ledger = ledger;
        this.handover = handover;
        this.events = events;
    }

    /** Looks at one order and brings the order master up to date. */
    public OrderExportOutcome export(Tenant tenant, OrderId id) {
        OrderExportSettings settings = OrderExportSettings.of(tenant);

        // Claimed before it is read: otherwise an older state could be sent after a newer one.
        try (Claim claim = ledger.claim(tenant.id(), id, settings.lease())) {
            Optional<Order> found = orders.load(tenant, id);
            if (found.isEmpty()) {
                return new Gone(id);
            }
            Order order = found.get();
            events.announce(tenant, order);

            if (!OrderExportSettings.exports(tenant)) {
                return new KeptInCommercetools(order.number());
            }
            return handOver(new ClaimedOrder(tenant, order, claim), settings.toGate());
        }
    }

    private OrderExportOutcome handOver(ClaimedOrder claimed, Gate gate) {
        Order order = claimed.order();
        Optional<Receipt> receipt = claimed.entry().receipt().or(order::export);
        if (receipt.isPresent() && !claimed.entry().again()) {
            return handover.keepTrue(claimed, receipt.get());
        }
        Optional<Obstacle> obstacle = gate.obstacleTo(order, () -> approval(claimed.tenant(), order));
        if (obstacle.isEmpty()) {
            return handover.place(claimed);
        }
        return receipt.isPresent()
                ? handover.keepTrue(claimed, receipt.get())
                : handover.holdBack(claimed, obstacle.get());
    }

    private Approval approval(Tenant tenant, Order order) {
        Approval approval = orders.approval(tenant, order);
        if (approval == Approval.NOT_KNOWN_YET) {
            throw new TransientFault(
                    OrderExportFault.ORDER_APPROVAL_UNKNOWN, "order " + order.number() + " has no Approval Flow yet");
        }
        return approval;
    }
}
