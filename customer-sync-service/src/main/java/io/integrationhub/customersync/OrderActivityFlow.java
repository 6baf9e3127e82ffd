package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.OrderActivityOutcome.Irrelevant;
import io.integrationhub.customersync.OrderActivityOutcome.NotTracked;
import io.integrationhub.customersync.OrderActivityOutcome.Rejected;
import io.integrationhub.customersync.OrderActivityOutcome.Suppressed;
import io.integrationhub.customersync.OrderActivityOutcome.Tracked;
import io.integrationhub.customersync.OrderActivityOutcome.UpToDate;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.activity.OrderEvent;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.export.TrackedActivities;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends what happens to orders to the systems that a tenant chose. Order and buyer are read as they are now, so events
 * may arrive late and in any order.
 *
 * <p>Each activity has an id that is the same each time, by which the target recognizes what is sent again after a
 * crash. What it was told is recorded, because goods that were sent are also delivered, days later.
 */
public class OrderActivityFlow {

    private final Accounts accounts;
    private final CustomerDataPlatform platform;
    private final TrackedActivities tracked;
    private final ErasedPersons erased;
    private final InstantSource clock;

    OrderActivityFlow(
            Accounts accounts,
            CustomerDataPlatform platform,
            TrackedActivities tracked,
            ErasedPersons erased,
            InstantSource clock) {
        this.accounts = accounts;
        this.platform = platform;
        this.tracked = tracked;
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
            case ActivityDecision.Send it -> sendUntracked(destination, it);
            case ActivityDecision.Ignore it -> new Irrelevant(it.reason());
            case ActivityDecision.Exclude it -> new NotTracked(it.reason());
            case ActivityDecision.Suppress _ -> new Suppressed();
        };
    }

    private OrderActivityOutcome sendUntracked(Destination destination, ActivityDecision.Send send) {
        TenantId tenant = destination.tenant().id();
        ActivityDecision.Send untracked = send.without(tracked.find(tenant, destination.target(), send.keys()));
        return untracked.activities().isEmpty() ? new UpToDate() : send(destination, untracked);
    }

    private OrderActivityOutcome send(Destination destination, ActivityDecision.Send send) {
        return switch (platform.track(destination, send)) {
            case DeliveryResult.Delivered it -> {
                tracked.add(destination.tenant().id(), destination.target(), send.keys());
                yield new Tracked(send.activities().size(), it.findings());
            }
            case DeliveryResult.Unsupported it -> new NotTracked(it.reason());
            case DeliveryResult.Rejected it -> new Rejected(it.reason());
        };
    }
}
