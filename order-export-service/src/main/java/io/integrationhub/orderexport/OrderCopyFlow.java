package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.export.CopyDecision;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.ledger.CopyLedger.CopyClaim;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordercopy.OrderCopies;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;

/**
 * Keeps the copy of an order at one system up to date. Each system has its own messages, ledger rows and parked
 * records, so one that is slow or unreachable delays neither the order master nor another copy.
 */
public class OrderCopyFlow {

    private final Orders orders;
    private final CopyLedger ledger;
    private final OrderCopies copies;

    OrderCopyFlow(Orders orders, CopyLedger ledger, OrderCopies copies) {
        this.orders = orders;
        this.ledger = ledger;
        this.copies = copies;
    }

    public OrderCopyOutcome copy(Tenant tenant, String copy, OrderId id) {
        OrderExportSettings settings = tenant.section(OrderExportSettings.SECTION);
        // Claimed before it is loaded: otherwise an older state could be sent after a newer one.
        try (CopyClaim claim = ledger.claim(tenant, copy, id, settings.lease())) {
            Optional<Order> found = orders.load(tenant, id);
            if (found.isEmpty()) {
                return new OrderCopyOutcome.Deleted(id);
            }
            Order order = found.get();
            CopyDecision decision =
                    CopyDecision.of(order, claim.entry(), settings.toGate(), () -> orders.approval(tenant, order));
            return switch (decision) {
                case CopyDecision.Send it -> send(claim, order, copies.send(tenant, copy, order, it.change()));
                case CopyDecision.UpToDate _ -> new OrderCopyOutcome.AlreadyCopied(order.number());
                case CopyDecision.Skip _ -> new OrderCopyOutcome.AlreadyRejected(order.number());
                case CopyDecision.HoldBack it -> new OrderCopyOutcome.HeldBack(order.number(), it.obstacle());
                case CopyDecision.AwaitApproval _ ->
                    throw OrderExportFault.approvalUnknown("order " + order.number() + " has no Approval Flow yet");
            };
        }
    }

    /** Recorded last: after a crash before that, the same is sent again. */
    private static OrderCopyOutcome send(CopyClaim claim, Order order, Optional<Rejection> rejection) {
        if (rejection.isPresent()) {
            claim.recordRejected(order, rejection.get());
            return new OrderCopyOutcome.Rejected(order.number(), rejection.get());
        }
        claim.recordSent(order);
        return new OrderCopyOutcome.Copied(order.number());
    }
}
