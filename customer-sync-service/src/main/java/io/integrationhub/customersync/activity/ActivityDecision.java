package io.integrationhub.customersync.activity;

import io.integrationhub.customersync.profile.ExportRules;
import io.integrationhub.customersync.profile.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a target learns about an order. */
public sealed interface ActivityDecision {

    /** These activities of the person are sent. */
    record Send(Person person, List<OrderActivity> activities) implements ActivityDecision {

        public Send {
            activities = List.copyOf(activities);
        }

        /** Identifies what happened. */
        public Set<String> keys() {
            return activities.stream().map(OrderActivity::key).collect(Collectors.toSet());
        }

        /** Without what has one of these keys. */
        public Send without(Set<String> keys) {
            return new Send(
                    person,
                    activities.stream()
                            .filter(activity -> !keys.contains(activity.key()))
                            .toList());
        }
    }

    /** The order, as it is now, has nothing that the event was about. */
    record Ignore(String reason) implements ActivityDecision {}

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
                .orElseGet(() -> send(buyer, new OrderActivities(order, context).of(event)));
    }

    private static ActivityDecision send(Person buyer, List<OrderActivity> activities) {
        return activities.isEmpty()
                ? new Ignore("the order is not fulfilled, or nothing of it was refunded without a payment")
                : new Send(buyer, activities);
    }
}
