package io.integrationhub.orderexport.order;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which orders may leave; an empty set lets all pass.
 *
 * @param orderStates of which the order must have one
 * @param paymentStates of which the order must have one
 * @param payment what successful transactions must cover
 * @param states keys of the custom States of which the order must be in one
 * @param approvalField custom field that must be true; empty if none
 * @param approvalFlows whether Approval Flows must be over
 * @param stores keys of the Stores the order may come from
 */
public record Gate(
        Set<String> orderStates,
        Set<String> paymentStates,
        PaymentCover payment,
        Set<String> states,
        String approvalField,
        boolean approvalFlows,
        Set<String> stores) {

    public Gate {
        orderStates = Set.copyOf(orderStates);
        paymentStates = Set.copyOf(paymentStates);
        states = Set.copyOf(states);
        stores = Set.copyOf(stores);
    }

    /**
     * What stands in an order's way, if anything.
     *
     * @param approval asked only if nothing else does and this gate wants to know
     */
    public Optional<Obstacle> obstacleTo(Order order, Supplier<Approval> approval) {
        return obstacleTo(order).or(() -> approvalFlows ? approval.get().obstacle() : Optional.empty());
    }

    /** What the order itself shows to stand in its way; a cancelled order never leaves. */
    public Optional<Obstacle> obstacleTo(Order order) {
        OrderStanding standing = order.standing();
        if (standing.cancelled()) {
            return Optional.of(new Obstacle("cancelled", "the order is cancelled"));
        }
        return refuse("store", stores, order.content().store())
                .or(() -> refuse("order-state", orderStates, standing.orderState()))
                .or(() -> refuse("payment-state", paymentStates, standing.paymentState()))
                .or(() -> refuse("state", states, standing.state()))
                .or(() -> unpaid(order))
                .or(() -> unapproved(order));
    }

    private static Optional<Obstacle> refuse(String what, Set<String> allowed, String actual) {
        if (allowed.isEmpty() || allowed.contains(actual)) {
            return Optional.empty();
        }
        return Optional.of(new Obstacle(what, what + " is '" + actual + "'"));
    }

    private Optional<Obstacle> unpaid(Order order) {
        boolean covered = switch (payment) {
            case NONE -> true;
            case AUTHORIZED -> covers(order, "Authorization") || covers(order, "Charge");
            case CHARGED -> covers(order, "Charge");
        };
        return covered ? Optional.empty() : Optional.of(new Obstacle("payment", "payments do not cover the total yet"));
    }

    private static boolean covers(Order order, String transactionType) {
        Totals totals = order.content().totals();
        return order.standing().covers(totals.gross().orElse(totals.total()), transactionType);
    }

    private Optional<Obstacle> unapproved(Order order) {
        boolean approved = approvalField.isEmpty()
                || Boolean.TRUE.equals(order.content().fields().get(approvalField));
        return approved ? Optional.empty() : Optional.of(new Obstacle("approval", approvalField + " is not set"));
    }

    /** What successful payment transactions must cover before an order may leave. */
    public enum PaymentCover {
        NONE,
        AUTHORIZED,
        CHARGED
    }
}
