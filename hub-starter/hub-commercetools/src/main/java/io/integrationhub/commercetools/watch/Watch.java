package io.integrationhub.commercetools.watch;

import io.integrationhub.commercetools.watch.ResourceState.Condition;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks resources of one kind periodically, beginning when the service accepts requests, because commercetools calls
 * as soon as a resource is created. A failed check does not stop the service: it is logged once, measured, and
 * repeated.
 */
public final class Watch<R extends WatchedResource> implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final List<R> resources;
    private final Function<Tenant, Duration> interval;
    private final Map<R, ResourceState> states = new ConcurrentHashMap<>();

    /**
     * Watches these resources.
     *
     * @param name the job's name
     * @param interval the tenant's time between two checks
     */
    public Watch(String name, List<R> resources, Function<Tenant, Duration> interval) {
        this.name = name;
        this.resources = List.copyOf(resources);
        this.interval = interval;
    }

    /** Registers a gauge per resource: 1 while it is healthy, otherwise 0. */
    public Watch<R> measuredAs(String gauge, MeterRegistry meters) {
        for (R resource : resources) {
            Gauge.builder(gauge, () -> isHealthy(resource) ? 1 : 0)
                    .description("Whether the resource in commercetools exists, is as it should be, and works")
                    .tags(resource.tags())
                    .register(meters);
        }
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return resources.stream().anyMatch(resource -> isOf(tenant.id(), resource));
    }

    @Override
    public Duration interval(Tenant tenant) {
        return interval.apply(tenant);
    }

    /** Every replica checks for itself: its health and its metrics report what it has seen. */
    @Override
    public boolean isExclusive() {
        return false;
    }

    @Override
    public void run(Tenant tenant) {
        resources.stream().filter(resource -> isOf(tenant.id(), resource)).forEach(this::check);
    }

    /** The state of every resource at its last check; resources that were not checked yet are missing. */
    public Map<R, ResourceState> states() {
        return Map.copyOf(states);
    }

    /** Whether the first check of every resource has ended, whatever it found. */
    public boolean isEachChecked() {
        return states.keySet().containsAll(resources);
    }

    private void check(R resource) {
        ResourceState state = reconcile(resource);
        @Nullable ResourceState before = states.put(resource, state);
        if (before == null || before.condition() != state.condition()) {
            log(resource.tenant(), state);
        }
    }

    private static ResourceState reconcile(WatchedResource resource) {
        try {
            return resource.reconcile();
        } catch (Fault fault) {
            String detail = fault.code().name() + ": " + fault.getMessage();
            return new ResourceState(resource.key(), Condition.UNKNOWN, detail);
        } catch (RuntimeException e) {
            log.atError().addKeyValue("subject", resource.key()).setCause(e).log("Check failed unexpectedly");
            String detail = "unexpected " + e.getClass().getName();
            return new ResourceState(resource.key(), Condition.UNKNOWN, detail);
        }
    }

    /** An unhealthy resource needs a person: until then notifications are lost, or writes go unchecked. */
    private void log(TenantId tenant, ResourceState state) {
        var line = state.isHealthy() ? log.atInfo() : log.atError();
        line.addKeyValue("job", name)
                .addKeyValue("tenant", tenant)
                .addKeyValue("subject", state.key())
                .addKeyValue("condition", state.condition())
                .addKeyValue("detail", state.detail())
                .log(
                        state.isHealthy()
                                ? "Resource in commercetools is healthy"
                                : "Resource in commercetools is unhealthy");
    }

    private boolean isHealthy(R resource) {
        ResourceState state = states.get(resource);
        return state != null && state.isHealthy();
    }

    private static boolean isOf(TenantId tenant, WatchedResource resource) {
        return resource.tenant().equals(tenant);
    }
}
