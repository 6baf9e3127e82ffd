package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The changes that make an order match the reported progress; none if it already does. */
public final class ProgressPlan {

    private final Order order;
    private final Progress progress;
    private final ProgressRules rules;
    private final List<Change> changes = new ArrayList<>();

    private ProgressPlan(Order order, Progress progress, ProgressRules rules) {
        this.order = order;
        this.progress = progress;
        this.rules = rules;
    }

    /** Returns the changes in the order in which commercetools accepts them. */
    public static List<Change> of(Order order, Progress progress, ProgressRules rules) {
        ProgressPlan plan = new ProgressPlan(order, progress, rules);
        plan.planGoods();
        plan.planStates();
        plan.planCustomFields();
        plan.changes.addAll(InvoicePlan.of(order.status(), progress, rules.hubFields()));
        plan.planSettlement();
        plan.changes.addAll(RefundPlan.of(order.status(), progress, rules));
        return List.copyOf(plan.changes);
    }

    private void planGoods() {
        changes.addAll(DeliveryPlan.of(order, progress));
        changes.addAll(ReturnPlan.of(order.status(), progress));
        order.content().lines().forEach(line -> changes.addAll(LinePlan.of(line, order.status(), progress)));
    }

    private void planStates() {
        OrderStatus status = order.status();
        plan(Kind.STATE, status.state(), Change.State::new);
        plan(Kind.SHIPMENT_STATE, status.shipmentState(), Change.ShipmentState::new);
        plan(Kind.PAYMENT_STATE, status.paymentState(), Change.PaymentState::new);
        // A report that was already under way must not reopen an order that somebody cancelled.
        if (!status.isCancelled()) {
            plan(Kind.ORDER_STATE, status.orderState(), Change.OrderState::new);
        }
    }

    private void plan(Kind kind, String actual, Function<String, Change> change) {
        progress.value(kind)
                .filter(reported -> !reported.equals(actual))
                .map(change)
                .ifPresent(changes::add);
    }

    private void planCustomFields() {
        for (ReportedValue reported : progress.all(Kind.CUSTOM_FIELD)) {
            String name = reported.field().subject();
            String actual = order.status().hubFields().getOrDefault(name, "");
            if (!reported.value().equals(actual)) {
                changes.add(new Change.CustomField(name, reported.value()));
            }
        }
    }

    private void planSettlement() {
        Optional<String> state = progress.value(Kind.SETTLEMENT);
        if (state.isEmpty()) {
            return;
        }
        for (Payment payment : order.status().payments()) {
            if (rules.settledMethods().contains(payment.method())) {
                settle(payment, state.get());
            }
        }
    }

    private void settle(Payment payment, String state) {
        payment.transactions().stream()
                .filter(charge ->
                        charge.type().equals("Charge") && charge.state().equals("Pending"))
                .map(charge -> new Change.Settlement(payment.id(), charge.id(), state))
                .forEach(changes::add);
    }
}
