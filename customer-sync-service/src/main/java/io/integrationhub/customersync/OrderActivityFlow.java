package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.OrderActivityOutcome.NotTracked;
import io.integrationhub.customersync.OrderActivityOutcome.Rejected;
import io.integrationhub.customersync.OrderActivityOutcome.Suppressed;
import io.integrationhub.customersync.OrderActivityOutcome.Tracked;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.activity.OrderEvent;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends what happens to orders to the systems that a tenant chose. Order and buyer are read as they are now, so events
 * may arrive late and in any order.
 *
 * <p>Nothing is recorded: each activity has an id that is the same each time, by which the target recognizes what it
 * has. After a crash the same is sent again, which changes nothing there.
 */
public class OrderActivityFlow {

    private final Accounts accounts;
    private final CustomerDataPlatform platform;
    private final ErasedPersons erased;
    private final InstantSource clock;

    OrderActivityFlow(Accounts accounts, CustomerDataPlatform platform, ErasedPersons erased, InstantSource clock) {
        this.accounts = accounts;
        this.platform = platform;
        this.erased = erased;
        this.clock = clock;
    }

    /** Sends what an event says to one target. */
    public OrderActivityOutcome track(Tenant tenant, Target target, OrderEvent event) {
        Optional<PlacedOrder> order = accounts.order(tenant, event.orderId());
        if (order.isEmpty()) {
            return new NotTracked("the order does not exist, or its buyer is unknown");
        }
        var destination = new Destination(tenant, target);
        return accounts.load(tenant, order.get().buyer())
                .map(buyer -> act(destination, decide(destination, event, order.get(), (Person) buyer)))
                .orElseGet(() -> new NotTracked("the buyer does not exist any more"));
    }

    private ActivityDecision decide(Destination destination, OrderEvent event, PlacedOrder order, Person buyer) {
        Tenant tenant = destination.tenant();
        return ActivityDecision.of(
                event,
                order,
                buyer,
                new ActivityDecision.Context(
                        destination.rules(),
                        erased.include(tenant, buyer),
                        ExportSettings.of(tenant).orderHistoryAge(),
                        clock.instant()));
    }

    private OrderActivityOutcome act(Destination destination, ActivityDecision decision) {
        return switch (decision) {
            case ActivityDecision.Send it -> send(destination, it);
            case ActivityDecision.Exclude it -> new NotTracked(it.reason());
            case ActivityDecision.Suppress _ -> new Suppressed();
        };
    }

    private OrderActivityOutcome send(Destination destination, ActivityDecision.Send send) {
        return switch (platform.track(destination, send)) {
            case DeliveryResult.Delivered _ -> new Tracked(send.activities().size());
            case DeliveryResult.Unsupported it -> new NotTracked(it.reason());
            case DeliveryResult.Rejected it -> new Rejected(it.reason());
        };
    }
}
