package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.export.ExportDecision;
import io.integrationhub.orderexport.ledger.ExportClaim;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Rejected;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.AdapterPerTenant;

/**
 * Sends an order to the order master once, keeps it up to date there and records the export on the order. Messages
 * arrive at least once and in any order, so a message only says which order to read.
 */
public class OrderExportFlow {

    private final Orders orders;
    private final ExportLedger ledger;
    private final AdapterPerTenant<?, OrderMaster> masters;
    private final OrderEvents events;

    OrderExportFlow(Orders orders, ExportLedger ledger, AdapterPerTenant<?, OrderMaster> masters, OrderEvents events) {
        this.orders = orders;
        this.ledger = ledger;
        this.masters = masters;
        this.events = events;
    }

    public OrderExportOutcome export(Tenant tenant, OrderId id) {
        // Claimed before it is loaded: otherwise an older state could be sent after a newer one.
        try (ExportClaim claim = ledger.claim(
                tenant, id, tenant.section(OrderExportSettings.SECTION).lease())) {
            var order = orders.load(tenant, id);
            return order.isPresent() ? export(claim, order.get()) : new OrderExportOutcome.Deleted(id);
        }
    }

    private OrderExportOutcome export(ExportClaim claim, Order order) {
        Tenant tenant = claim.tenant();
        events.publishChanges(tenant, order);
        if (!OrderExportSettings.exports(tenant)) {
            return new OrderExportOutcome.NotMastered(order.number());
        }
        var gate = tenant.section(OrderExportSettings.SECTION).toGate();
        var decision = ExportDecision.of(order, claim.entry(), gate, () -> orders.approval(tenant, order));
        return OrderExportOutcome.unlessDryRun(order.number(), () -> act(claim, order, decision));
    }

    private OrderExportOutcome act(ExportClaim claim, Order order, ExportDecision decision) {
        return switch (decision) {
            case ExportDecision.Place _ -> place(claim, order);
            case ExportDecision.Amend it -> amend(claim, order, it.receipt());
            case ExportDecision.Cancel it -> cancel(claim, order, it.receipt());
            case ExportDecision.Locate it -> {
                var found = masters.of(claim.tenant()).find(claim.tenant(), order);
                yield act(claim, order, it.resolve(order, claim.entry(), found));
            }
            case ExportDecision.UpToDate it ->
                new OrderExportOutcome.AlreadyExported(order.number(), record(claim, order, it.receipt()));
            case ExportDecision.Skip it -> new OrderExportOutcome.AlreadyRejected(order.number(), it.rejection());
            case ExportDecision.SkipChange(var it) -> new OrderExportOutcome.ChangeAlreadyRejected(order.number(), it);
            case ExportDecision.HoldBack it -> new OrderExportOutcome.HeldBack(order.number(), it.obstacle());
            case ExportDecision.AwaitApproval it -> throw OrderExportFault.approvalUnknown(it.detail());
        };
    }

    private OrderExportOutcome place(ExportClaim claim, Order order) {
        claim.recordAttempt(order);
        return switch (masters.of(claim.tenant()).place(claim.tenant(), order)) {
            case Accepted it when claim.entry().hasOtherContentThan(order) -> amend(claim, order, it.receipt());
            case Accepted it -> new OrderExportOutcome.Exported(order.number(), record(claim, order, it.receipt()));
            case Rejected it -> reject(claim, order, it.rejection());
        };
    }

    private OrderExportOutcome amend(ExportClaim claim, Order order, Receipt receipt) {
        return switch (masters.of(claim.tenant()).amend(claim.tenant(), order, receipt)) {
            case Accepted it -> new OrderExportOutcome.Amended(order.number(), record(claim, order, it.receipt()));
            case Rejected it -> rejectChange(claim, order, receipt, it.rejection());
        };
    }

    private OrderExportOutcome cancel(ExportClaim claim, Order order, Receipt receipt) {
        return switch (masters.of(claim.tenant()).cancel(claim.tenant(), order, receipt)) {
            case Accepted _ -> new OrderExportOutcome.Cancelled(order.number(), record(claim, order, receipt));
            case Rejected it -> rejectChange(claim, order, receipt, it.rejection());
        };
    }

    private Receipt record(ExportClaim claim, Order order, Receipt receipt) {
        // The ledger first: after a crash before the order is marked, the order is not placed again.
        claim.recordAccepted(receipt, order);
        orders.recordExport(claim.tenant(), order, receipt);
        events.publishExported(claim.tenant(), order, receipt);
        return receipt;
    }

    private OrderExportOutcome rejectChange(ExportClaim claim, Order order, Receipt receipt, Rejection rejection) {
        orders.recordRejectedChange(claim.tenant(), order, receipt, rejection);
        events.publishRejectedChange(claim.tenant(), order, receipt, rejection);
        claim.recordRejectedChange(receipt, rejection, order);
        return new OrderExportOutcome.ChangeRejected(order.number(), rejection);
    }

    private OrderExportOutcome reject(ExportClaim claim, Order order, Rejection rejection) {
        // The ledger last: after a crash before that, the master is asked again and rejects again.
        orders.recordRejection(claim.tenant(), order, rejection);
        events.publishRejected(claim.tenant(), order, rejection);
        claim.recordRejected(rejection, order);
        return new OrderExportOutcome.Rejected(order.number(), rejection);
    }
}
