package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/** Measures what sweeps find and how far they have come. Many repaired resources mean that notifications are lost. */
class SweepMetrics {

    private final MeterRegistry registry;
    private volatile Map<CursorStore.Key, Double> ages = Map.of();

    SweepMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Registers the age of a sweep's cursor, which is not a number before the first measurement. */
    void register(CursorStore.Key sweep) {
        Gauge.builder("hub.sweep.cursor.age", () -> ages.getOrDefault(sweep, Double.NaN))
                .description("Seconds by which the sweep is behind: everything modified before was read")
                .tags(tags(sweep.tenant(), sweep.sweep()))
                .register(registry);
    }

    /** Measured in the background, because a scrape must not wait for the database. */
    void update(Map<CursorStore.Key, Double> measured) {
        ages = Map.copyOf(measured);
    }

    void record(TenantId tenant, String sweep, SweepReport report) {
        Tags tags = tags(tenant, sweep);
        registry.counter("hub.sweep.checked", tags).increment(report.checked());
        registry.counter("hub.sweep.repaired", tags).increment(report.repaired());
        registry.counter("hub.sweep.unverified", tags).increment(report.unverified());
        registry.timer("hub.sweep.duration", tags).record(report.took());
    }

    private static Tags tags(TenantId tenant, String sweep) {
        return Tags.of("tenant", tenant.value(), "sweep", sweep);
    }
}
