package io.integrationhub.orderexport.export;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.status.OrderStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The orders that a tenant exports automatically: others were handled before its start or elsewhere. An operator can
 * send any of them all the same.
 *
 * @param placedFrom time before which orders were placed that are not exported
 * @param imported whether imported orders are exported
 * @param finished whether orders are exported that were shipped or completed without having been exported
 * @param finishedChanges whether changes of exported orders are sent that were shipped or completed
 * @param historyField custom field that marks orders from before, which the hub imported; empty if they count as well
 */
public record ExportScope(
        Instant placedFrom, boolean imported, boolean finished, boolean finishedChanges, String historyField) {

    /** Every order. */
    public static final ExportScope ALL = new ExportScope(Instant.MIN, true, true, true, "");

    private static final Set<String> GONE = Set.of("Shipped", "Delivered");

    /** Whether the order belongs to the time before the start, so that it is not published. */
    boolean isHistory(Order order) {
        return history(order).isPresent();
    }

    Optional<Obstacle> obstacleTo(Order order) {
        return history(order).or(() -> finished(order.status()));
    }

    /** Returns why a change of an exported order is not sent. */
    Optional<Obstacle> obstacleToChange(OrderStatus status) {
        return isFinished(status) && !finishedChanges
                ? Optional.of(new Obstacle("finished-changes", "the exported order is already shipped or complete"))
                : Optional.empty();
    }

    private static boolean isFinished(OrderStatus status) {
        return status.orderState().equals("Complete") || GONE.contains(status.shipmentState());
    }

    private Optional<Obstacle> history(Order order) {
        if (order.status().hubFields().containsKey(historyField)) {
            return Optional.of(new Obstacle("history", "the order was imported as history"));
        }
        if (order.content().placedAt().isBefore(placedFrom)) {
            return Optional.of(new Obstacle("placed-from", "the order was placed before " + placedFrom));
        }
        return order.content().imported() && !imported
                ? Optional.of(new Obstacle("imported-orders", "the order was imported"))
                : Optional.empty();
    }

    private Optional<Obstacle> finished(OrderStatus status) {
        return isFinished(status) && !finished
                ? Optional.of(new Obstacle("finished-orders", "the order was shipped or completed without the hub"))
                : Optional.empty();
    }
}
