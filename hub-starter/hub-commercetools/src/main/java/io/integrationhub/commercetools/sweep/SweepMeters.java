package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Measures what sweeps find: many repairs mean that messages are missed. */
class SweepMeters {

    private final MeterRegistry registry;

    SweepMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(TenantId tenant, String sweep, SweepReport report) {
        Tags tags = Tags.of("tenant", tenant.value(), "sweep", sweep);
        registry.counter("hub.reconcile.checked", tags).increment(report.checked());
        registry.counter("hub.reconcile.repaired", tags).increment(report.repaired());
        registry.timer("hub.reconcile.duration", tags).record(report.took());
    }
}
