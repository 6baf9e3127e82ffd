package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.NotUnderstood;
import io.integrationhub.orderexport.OrderProgressOutcome.Stale;
import io.integrationhub.orderexport.OrderProgressOutcome.Unchanged;
import io.integrationhub.orderexport.OrderProgressOutcome.UnknownOrder;
import io.integrationhub.orderexport.OrderProgressOutcome.Updated;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ProgressLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.progress.ProgressPlan;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.orderexport.progress.Reading;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;

/**
 * Brings what the order master reports back to the order in commercetools.
 *
 * <p>Reports come late, twice and in any order. Of each aspect of an order the ledger keeps the newest word, and the
 * order is made to match what the ledger keeps; so it ends the same whatever the order of arrival.
 */
public class OrderProgressFlow {

    private final Orders orders;
    private final ProgressLedger heard;
    private final ExportLedger exports;
    private final OrderEvents events;

    OrderProgressFlow(Orders orders, ProgressLedger heard, ExportLedger exports, OrderEvents events) {
        this.orders = orders;
        this.heard = heard;
        this.exports = exports;
        this.events = events;
    }

    /** Takes in one report. */
    public OrderProgressOutcome apply(Tenant tenant, OrderReport report) {
        Optional<Order> found = orders.find(tenant, report.order());
        if (found.isEmpty()) {
            return new UnknownOrder(report.order());
        }
        Order order = found.get();
        ProgressRules rules = OrderExportSettings.of(tenant).toProgressRules();

        Reading reading = Reading.of(report, order, rules);
        if (!reading.unknown().isEmpty()) {
            return new NotUnderstood(order.number(), reading.unknown());
        }
        if (heard.of(tenant.id(), order.id()).knowsNewerThan(reading.words())) {
            return new Stale(order.number());
        }
        // Kept before it is applied: whoever writes the order from now on knows it, even one that
        // began earlier.
        heard.hear(tenant.id(), order.id(), reading.words());
        keepCancellation(tenant, order);

        Order after =
                orders.change(tenant, order.id(), now -> ProgressPlan.of(now, heard.of(tenant.id(), now.id()), rules));

        events.announce(tenant, after);
        return after.version() == order.version() ? new Unchanged(order.number()) : new Updated(order.number());
    }

    /** The master need not be told what it told us. */
    private void keepCancellation(Tenant tenant, Order order) {
        boolean cancelled = heard.of(tenant.id(), order.id())
                .value(Kind.ORDER_STATE)
                .filter(OrderStanding.CANCELLED::equals)
                .isPresent();
        if (cancelled) {
            exports.cancelledByMaster(tenant.id(), order.id());
        }
    }
}
