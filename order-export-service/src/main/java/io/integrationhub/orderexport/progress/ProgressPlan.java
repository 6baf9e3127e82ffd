package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Payment;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What still has to change on an order so that it shows the progress; nothing if it already does. */
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

    /** The changes, in the order in which commercetools accepts them. */
    public static List<Change> of(Order order, Progress progress, ProgressRules rules) {
        ProgressPlan plan = new ProgressPlan(order, progress, rules);
        plan.planGoods();
        plan.planStates();
        plan.planNotes();
        plan.planSettlement();
        plan.changes.addAll(RefundPlan.of(order.standing(), progress, rules));
        return List.copyOf(plan.changes);
    }

    private void planGoods() {
        changes.addAll(DeliveryPlan.of(order, progress));
        changes.addAll(ReturnPlan.of(order.standing(), progress));
        order.content().lines().forEach(line -> changes.addAll(LinePlan.of(line, order.standing(), progress)));
    }

    private void planStates() {
        OrderStanding standing = order.standing();
        plan(Kind.STATE, standing.state(), Change.State::new);
        plan(Kind.SHIPMENT_STATE, standing.shipmentState(), Change.ShipmentState::new);
        plan(Kind.PAYMENT_STATE, standing.paymentState(), Change.PaymentState::new);
        // Whoever called the order off meant it: a report that was under way then must not open it
        // again.
        if (!standing.cancelled()) {
            plan(Kind.ORDER_STATE, standing.orderState(), Change.OrderState::new);
        }
    }

    private void plan(Kind kind, String actual, Function<String, Change> change) {
        progress.value(kind)
                .filter(wanted -> !wanted.equals(actual))
                .map(change)
                .ifPresent(changes::add);
    }

    private void planNotes() {
        for (Word word : progress.all(Kind.NOTE)) {
            String field = word.aspect().subject();
            String actual = order.standing().notes().getOrDefault(field, "");
            if (!word.value().equals(actual)) {
                changes.add(new Change.Note(field, word.value()));
            }
        }
    }

    private void planSettlement() {
        Optional<String> wanted = progress.value(Kind.SETTLEMENT);
        if (wanted.isEmpty()) {
            return;
        }
        for (Payment payment : order.standing().payments()) {
            if (rules.settledMethods().contains(payment.method())) {
                payment.transactions().stream()
                        .filter(charge ->
                                charge.type().equals("Charge") && charge.state().equals("Pending"))
                        .map(charge -> new Change.Settlement(payment.id(), charge.id(), wanted.get()))
                        .forEach(changes::add);
            }
        }
    }
}
