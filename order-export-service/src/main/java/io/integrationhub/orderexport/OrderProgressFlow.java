package io.integrationhub.orderexport;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.ParsedReport;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ProgressDecision;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.orderexport.progress.ReportedValue;
import io.integrationhub.orderexport.progress.plan.ProgressPlan;
import io.integrationhub.orderexport.progress.plan.RefundPlan;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;
import java.util.Optional;

/**
 * Applies what the order master reports to the order in commercetools.
 *
 * <p>Reports may arrive late, repeatedly and in any order. The ledger keeps the newest value of each field, and the
 * order is updated to match the ledger, so the result does not depend on the order of arrival.
 */
public class OrderProgressFlow {

    private final Orders orders;
    private final ProgressLedger progressLedger;
    private final ExportLedger exportLedger;
    private final OrderEvents events;

    OrderProgressFlow(Orders orders, ProgressLedger progressLedger, ExportLedger exportLedger, OrderEvents events) {
        this.orders = orders;
        this.progressLedger = progressLedger;
        this.exportLedger = exportLedger;
        this.events = events;
    }

    public OrderProgressOutcome apply(Tenant tenant, OrderReport report) {
        Optional<Order> found = orders.find(tenant, report.order());
        if (found.isEmpty()) {
            return new OrderProgressOutcome.NotFound(report.order());
        }
        Order order = found.get();
        OrderExportSettings settings = tenant.section(OrderExportSettings.SECTION);
        if (settings.toGate().isHistory(order)) {
            // Remembers what an old order was like before, so that only what this report changes is published.
            events.publishChanges(tenant, order);
        }
        ProgressRules rules = settings.toProgressRules();
        Progress known = progressLedger.load(tenant.id(), order.id());
        ParsedReport parsed = ParsedReport.of(report, order, rules);
        ParsedReport checked = parsed.withFindings(
                RefundPlan.impossible(order.status(), known.merge(parsed.values()), rules, parsed.values()));
        return switch (ProgressDecision.of(checked, known)) {
            case ProgressDecision.Refuse it -> new OrderProgressOutcome.Unsupported(order.number(), it.unknown());
            case ProgressDecision.SkipStale _ -> new OrderProgressOutcome.Stale(order.number());
            case ProgressDecision.Apply it -> {
                DryRun.stop(tenant, () -> it.values().size() + " reported values to order " + order.number());
                recordProgress(tenant, order, it.values());
                OrderProgressOutcome outcome = update(tenant, order, rules);
                yield it.unknown().isEmpty()
                        ? outcome
                        : new OrderProgressOutcome.AppliedInPart(order.number(), it.unknown());
            }
        };
    }

    private void recordProgress(Tenant tenant, Order order, List<ReportedValue> values) {
        // Recorded before the order is updated: whoever updates it from now on knows these values.
        progressLedger.record(tenant.id(), order.id(), values);
        if (progressLedger.load(tenant.id(), order.id()).isCancelled()) {
            // The master must not be sent a cancellation that it reported itself.
            exportLedger.recordCancelledByMaster(tenant.id(), order.id());
        }
    }

    private OrderProgressOutcome update(Tenant tenant, Order order, ProgressRules rules) {
        Order updated = orders.change(
                tenant,
                order.id(),
                current -> ProgressPlan.of(current, progressLedger.load(tenant.id(), current.id()), rules));
        events.publishChanges(tenant, updated);
        return updated.version() == order.version()
                ? new OrderProgressOutcome.AlreadyApplied(order.number())
                : new OrderProgressOutcome.Applied(order.number());
    }
}
