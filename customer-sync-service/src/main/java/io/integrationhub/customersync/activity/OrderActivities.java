package io.integrationhub.customersync.activity;

import io.integrationhub.customersync.activity.OrderActivity.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from events about an order.
 *
 * @param order the order as it is now
 * @param context what is known when it is decided
 */
record OrderActivities(PlacedOrder order, ActivityDecision.Context context) {

    /** Empty if the order, as it is now, has nothing that the event was about. */
    List<OrderActivity> of(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed _ -> placed();
            case OrderEvent.Changed it -> List.of(activity(Type.UPDATED, order.id() + "-" + it.version(), it.at()));
            case OrderEvent.Progressed it ->
                order.isFulfilled() ? List.of(activity(Type.FULFILLED, order.id(), it.at())) : List.of();
            case OrderEvent.Cancelled it -> List.of(activity(Type.CANCELLED, order.id(), it.at()));
            case OrderEvent.Refunded it ->
                List.of(refund(it.transaction(), it.at(), it.amount().orElse(order.total())));
            case OrderEvent.Returned it ->
                order.refundedItems().stream()
                        .map(item -> refund(item.id(), it.at(), item.amount()))
                        .toList();
        };
    }

    private List<OrderActivity> placed() {
        Instant at = order.placedAt();
        List<OrderActivity> activities = new ArrayList<>();
        activities.add(activity(Type.PLACED, order.id(), at));
        order.lines()
                .forEach(line -> activities.add(new OrderActivity(
                        Type.ORDERED_PRODUCT,
                        order.id() + "-" + line.id(),
                        at,
                        isHistory(at),
                        line.total(),
                        order,
                        Optional.of(line))));
        return activities;
    }

    private OrderActivity activity(Type type, String uniqueId, Instant at) {
        return new OrderActivity(type, uniqueId, at, isHistory(at), order.total(), order, Optional.empty());
    }

    private OrderActivity refund(String uniqueId, Instant at, Amount amount) {
        return new OrderActivity(Type.REFUNDED, uniqueId, at, isHistory(at), amount, order, Optional.empty());
    }

    private boolean isHistory(Instant at) {
        return at.isBefore(context.now().minus(context.historyAge()));
    }
}
