package io.integrationhub.commercetools.subscription;

import io.integrationhub.commercetools.subscription.SubscriptionState.Condition;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;

/**
 * Looks at every Subscription once the service takes requests, because creating one sends a test notification, and
 * again and again. What goes wrong does not stop the service: it is told once, measured, and tried again.
 */
final class SubscriptionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionWatch.class);

    private final Subscriptions subscriptions;
    private final TaskScheduler scheduler;
    private final MeterRegistry meters;
    private final Map<TenantId, SubscriptionState> states = new ConcurrentHashMap<>();

    SubscriptionWatch(Subscriptions subscriptions, TaskScheduler scheduler, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.scheduler = scheduler;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (Subscriptions.Entry entry : subscriptions.all()) {
            Gauge.builder("hub.subscription.healthy", () -> isHealthy(entry.tenant()) ? 1 : 0)
                    .description("Whether the tenant's Subscription exists and delivers")
                    .tag("tenant", entry.tenant().value())
                    .register(meters);
            scheduler.scheduleAtFixedRate(() -> look(entry), entry.interval());
        }
    }

    /** How every Subscription was when it was last looked at. */
    Map<TenantId, SubscriptionState> states() {
        return Map.copyOf(states);
    }

    void look(Subscriptions.Entry entry) {
        SubscriptionState state = examine(entry);
        @Nullable SubscriptionState before = states.put(entry.tenant(), state);
        if (before == null || before.condition() != state.condition()) {
            tell(entry.tenant(), state);
        }
    }

    private static SubscriptionState examine(Subscriptions.Entry entry) {
        try {
            return entry.examine();
        } catch (Fault e) {
            return new SubscriptionState(
                    entry.keeper().key(), Condition.UNKNOWN, e.code().name() + ": " + e.getMessage());
        }
    }

    /** A person must act on all but the first: meanwhile notifications are lost, or never sent. */
    private static void tell(TenantId tenant, SubscriptionState state) {
        var line = state.isHealthy() ? LOG.atInfo() : LOG.atError();
        line.addKeyValue("tenant", tenant)
                .addKeyValue("subscription", state.key())
                .addKeyValue("condition", state.condition())
                .addKeyValue("detail", state.detail())
                .log(state.isHealthy() ? "Subscription delivers" : "Subscription does not deliver");
    }

    private boolean isHealthy(TenantId tenant) {
        SubscriptionState state = states.get(tenant);
        return state != null && state.isHealthy();
    }
}
