package io.integrationhub.orderexport.export;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.money.Totals;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions an order must meet before it is exported; an empty set allows every order.
 *
 * @param orderStates allowed order states
 * @param paymentStates allowed payment states
 * @param payment which successful transactions must cover the total
 * @param states keys of the allowed custom States
 * @param approvalField custom field that must be true; empty if none
 * @param approvalFlows whether all Approval Flows must be approved
 * @param stores keys of the allowed Stores
 * @param scope orders that are exported by themselves
 */
public record Gate(
        Set<String> orderStates,
        Set<String> paymentStates,
        PaymentCover payment,
        Set<String> states,
        String approvalField,
        boolean approvalFlows,
        Set<String> stores,
        ExportScope scope) {

    public Gate {
        orderStates = Set.copyOf(orderStates);
        paymentStates = Set.copyOf(paymentStates);
        states = Set.copyOf(states);
        stores = Set.copyOf(stores);
    }

    /** Returns the same gate for an order that an operator sends, whatever its age and origin. */
    public Gate withoutScope() {
        return new Gate(
                orderStates, paymentStates, payment, states, approvalField, approvalFlows, stores, ExportScope.ALL);
    }

    /** Whether the order belongs to the time before the tenant's start, so that it is not published. */
    public boolean isHistory(Order order) {
        return scope.isHistory(order);
    }

    /** Returns why a change of an exported order must not be sent; a cancellation always is. */
    public Optional<Obstacle> obstacleToChange(Order order) {
        return scope.obstacleToChange(order.status());
    }

    /** Whether only the order's Approval Flows can still prevent the export, so that they have to be read. */
    public boolean dependsOnApproval(Order order) {
        return approvalFlows && obstacleTo(order).isEmpty();
    }

    /** Returns why the order must not be exported, taking its Approval Flows into account if the gate requires them. */
    public Optional<Obstacle> obstacleTo(Order order, Approval approval) {
        return obstacleTo(order).or(() -> approvalFlows ? approval.obstacle() : Optional.empty());
    }

    /** Returns why the order itself must not be exported; a cancelled order is never exported. */
    public Optional<Obstacle> obstacleTo(Order order) {
        if (order.status().isCancelled()) {
            return Optional.of(new Obstacle("cancelled", "the order is cancelled"));
        }
        return scope.obstacleTo(order)
                .or(() -> mismatch("store", stores, order.content().store()))
                .or(() -> mismatch("order-state", orderStates, order.status().orderState()))
                .or(() ->
                        mismatch("payment-state", paymentStates, order.status().paymentState()))
                .or(() -> mismatch("state", states, order.status().state()))
                .or(() -> missingPayment(order))
                .or(() -> missingApproval(order));
    }

    private static Optional<Obstacle> mismatch(String rule, Set<String> allowed, String actual) {
        return allowed.isEmpty() || allowed.contains(actual)
                ? Optional.empty()
                : Optional.of(new Obstacle(rule, rule + " is '" + actual + "'"));
    }

    private Optional<Obstacle> missingPayment(Order order) {
        boolean covered = switch (payment) {
            case NONE -> true;
            case AUTHORIZED -> covers(order, "Authorization") || covers(order, "Charge");
            case CHARGED -> covers(order, "Charge");
        };
        return covered ? Optional.empty() : Optional.of(new Obstacle("payment", "payments do not cover the total yet"));
    }

    private static boolean covers(Order order, String transactionType) {
        Totals totals = order.content().totals();
        return order.status().covers(totals.gross().orElse(totals.total()), transactionType);
    }

    private Optional<Obstacle> missingApproval(Order order) {
        boolean approved = approvalField.isEmpty()
                || Boolean.TRUE.equals(order.content().fields().all().get(approvalField));
        return approved ? Optional.empty() : Optional.of(new Obstacle("approval", approvalField + " is not set"));
    }

    /** Which successful transactions must cover the total of an order. */
    public enum PaymentCover {
        NONE,
        AUTHORIZED,
        CHARGED
    }
}
