package io.integrationhub.commercetools.extension.registration;

import io.integrationhub.commercetools.extension.registration.ExtensionState.Condition;
import io.integrationhub.commercetools.extension.registration.Registrations.Entry;
import io.integrationhub.core.fault.Fault;
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
 * Looks at every Extension once the service takes requests, because commercetools calls as soon as it is registered,
 * and again and again. What goes wrong does not stop the service: it is told once, measured, and tried again.
 */
final class ExtensionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionWatch.class);

    private final Registrations registrations;
    private final TaskScheduler scheduler;
    private final MeterRegistry meters;
    private final Map<Entry, ExtensionState> states = new ConcurrentHashMap<>();

    ExtensionWatch(Registrations registrations, TaskScheduler scheduler, MeterRegistry meters) {
        this.registrations = registrations;
        this.scheduler = scheduler;
        this.meters = meters;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (Entry entry : registrations.all()) {
            Gauge.builder("hub.extension.registered", () -> isHealthy(entry) ? 1 : 0)
                    .description("Whether the tenant's Extension is registered as it should be")
                    .tag("tenant", entry.tenant().value())
                    .tag("extension", entry.name())
                    .register(meters);
            scheduler.scheduleAtFixedRate(() -> look(entry), entry.interval());
        }
    }

    /** How every Extension was when it was last looked at. */
    Map<Entry, ExtensionState> states() {
        return Map.copyOf(states);
    }

    void look(Entry entry) {
        ExtensionState state = examine(entry);
        @Nullable ExtensionState before = states.put(entry, state);
        if (before == null || before.condition() != state.condition()) {
            tell(entry, state);
        }
    }

    private static ExtensionState examine(Entry entry) {
        try {
            return entry.examine();
        } catch (Fault e) {
            return new ExtensionState(
                    entry.keeper().key(), Condition.UNKNOWN, e.code().name() + ": " + e.getMessage());
        }
    }

    /** A person must act on what is not healthy: meanwhile nobody asks the hub, or in vain. */
    private static void tell(Entry entry, ExtensionState state) {
        var line = state.isHealthy() ? LOG.atInfo() : LOG.atError();
        line.addKeyValue("tenant", entry.tenant())
                .addKeyValue("extension", state.key())
                .addKeyValue("condition", state.condition())
                .addKeyValue("detail", state.detail())
                .log(state.isHealthy() ? "Extension is as it should be" : "Extension is not as it should be");
    }

    private boolean isHealthy(Entry entry) {
        ExtensionState state = states.get(entry);
        return state != null && state.isHealthy();
    }
}
