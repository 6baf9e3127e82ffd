package io.integrationhub.commercetools.sweep;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Provides the sweeps. */
@AutoConfiguration
class SweepAutoConfiguration {

    @Bean
    static TenantSection<SweepSettings> sweepSection() {
        return SweepSettings.SECTION;
    }

    @Bean
    Sweeps sweeps(
            Tenants tenants,
            Commercetools commercetools,
            ObjectProvider<Sweep<?>> sweeps,
            CursorStore cursors,
            RecordPublisher publisher,
            MeterRegistry meters,
            JobLocks locks,
            ObjectProvider<InstantSource> clocks) {
        SweepMetrics metrics = new SweepMetrics(meters);
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        return new Sweeps(
                tenants.all().stream()
                        .flatMap(tenant -> sweeps.orderedStream()
                                .filter(sweep -> sweep.isFor(tenant))
                                .map(sweep -> new TenantSweep<>(
                                        tenant.id(),
                                        commercetools.project(tenant.id()),
                                        sweep,
                                        tenant.section(SweepSettings.SECTION),
                                        cursors,
                                        publisher,
                                        metrics,
                                        clock)))
                        .toList(),
                locks);
    }

    @Bean
    CursorStore sweepCursors(JdbcClient database, ObjectProvider<InstantSource> clocks) {
        return new CursorStore(database, clocks.getIfAvailable(InstantSource::system));
    }

    @Bean
    SweepsEndpoint sweepsEndpoint(Sweeps sweeps) {
        return new SweepsEndpoint(sweeps);
    }
}
