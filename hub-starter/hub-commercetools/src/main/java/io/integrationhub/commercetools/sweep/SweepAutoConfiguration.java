package io.integrationhub.commercetools.sweep;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.job.JobLocks;
import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Provides the sweeps. */
@AutoConfiguration
class SweepAutoConfiguration {

    /** Shorter than the interval of any scrape. */
    private static final Duration AGE_INTERVAL = Duration.ofSeconds(15);

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
            SweepMetrics metrics,
            JobLocks locks,
            ObjectProvider<InstantSource> clocks) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        return new Sweeps(
                tenants.all().stream()
                        .flatMap(tenant -> sweeps.orderedStream()
                                .filter(sweep -> sweep.isFor(tenant))
                                .map(sweep -> new TenantSweep<>(
                                        tenant,
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
    CursorStore sweepCursors(JdbcClient database) {
        return new CursorStore(database);
    }

    @Bean
    SweepMetrics sweepMetrics(MeterRegistry meters) {
        return new SweepMetrics(meters);
    }

    @Bean
    ServiceJob sweepCursorAges(Sweeps sweeps, CursorStore cursors, SweepMetrics metrics) {
        sweeps.all().forEach(sweep -> metrics.register(sweep.key()));
        return ServiceJob.onEachReplica("sweep-cursor-ages", AGE_INTERVAL, () -> metrics.update(cursors.ages()));
    }

    @Bean
    SweepsEndpoint sweepsEndpoint(Sweeps sweeps) {
        return new SweepsEndpoint(sweeps);
    }
}
