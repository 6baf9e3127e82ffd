package io.integrationhub.customersync.activity;

import io.integrationhub.customersync.activity.OrderActivity.Type;
import io.integrationhub.customersync.profile.ExportRules;
import io.integrationhub.customersync.profile.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a target learns about an order. */
public sealed interface ActivityDecision {

    /** These activities of the person are sent. */
    record Send(Person person, List<OrderActivity> activities) implements ActivityDecision {

        public Send {
            activities = List.copyOf(activities);
        }
    }

    /** The tenant does not want the target to receive it. */
    record Exclude(String reason) implements ActivityDecision {}

    /** The person was erased and must not come back. */
    record Suppress() implements ActivityDecision {}

    /**
     * What is known when it is decided.
     *
     * @param isErased whether the buyer was erased after the profile came into being
     * @param historyAge age from which what happened is history
     */
    record Context(ExportRules rules, boolean isErased, Duration historyAge, Instant now) {}

    /** Decides about an event. */
    static ActivityDecision of(OrderEvent event, PlacedOrder order, Person buyer, Context context) {
        if (context.isErased()) {
            return new Suppress();
        }
        return context.rules()
                .exclusionOf(buyer)
                .<ActivityDecision>map(Exclude::new)
                .orElseGet(() -> new Send(buyer, activities(event, order, context)));
    }

    private static List<OrderActivity> activities(OrderEvent event, PlacedOrder order, Context context) {
        return switch (event) {
            case OrderEvent.Placed _ -> placed(order, context);
            case OrderEvent.Fulfilled it -> List.of(activity(Type.FULFILLED, it.at(), order, context));
            case OrderEvent.Cancelled it -> List.of(activity(Type.CANCELLED, it.at(), order, context));
            case OrderEvent.Refunded it ->
                List.of(new OrderActivity(
                        Type.REFUNDED,
                        it.transaction(),
                        it.at(),
                        isHistory(it.at(), context),
                        it.amount().orElse(order.total()),
                        order,
                        Optional.empty()));
        };
    }

    private static List<OrderActivity> placed(PlacedOrder order, Context context) {
        List<OrderActivity> activities = new ArrayList<>();
        activities.add(activity(Type.PLACED, order.placedAt(), order, context));
        order.lines()
                .forEach(line -> activities.add(new OrderActivity(
                        Type.ORDERED_PRODUCT,
                        order.id() + "-" + line.id(),
                        order.placedAt(),
                        isHistory(order.placedAt(), context),
                        line.total(),
                        order,
                        Optional.of(line))));
        return activities;
    }

    private static OrderActivity activity(Type type, Instant at, PlacedOrder order, Context context) {
        return new OrderActivity(type, order.id(), at, isHistory(at, context), order.total(), order, Optional.empty());
    }

    private static boolean isHistory(Instant at, Context context) {
        return at.isBefore(context.now().minus(context.historyAge()));
    }
}
