package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Measures what sweeps find. Many repaired resources mean that notifications are lost. */
class SweepMetrics {

    private final MeterRegistry registry;

    SweepMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(TenantId tenant, String sweep, SweepReport report) {
        Tags tags = Tags.of("tenant", tenant.value(), "sweep", sweep);
        registry.counter("hub.sweep.checked", tags).increment(report.checked());
        registry.counter("hub.sweep.repaired", tags).increment(report.repaired());
        registry.timer("hub.sweep.duration", tags).record(report.took());
    }
}
