package io.integrationhub.commercetools.sweep;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;

/** Puts the sweeps together. */
@AutoConfiguration
class SweepAutoConfiguration {

    @Bean
    static TenantSection<SweepSettings> sweepSection() {
        return SweepSettings.SECTION;
    }

    /** Leases by the database's clock: the replicas' own may differ. */
    @Bean
    @ConditionalOnMissingBean
    LockProvider lockProvider(JdbcTemplate database) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(database)
                .usingDbTime()
                .build());
    }

    @Bean
    SweepParts sweepParts(
            JdbcClient database,
            LockProvider locks,
            RecordPublisher publisher,
            MeterRegistry meters,
            ObjectProvider<InstantSource> clocks) {
        InstantSource clock = clocks.getIfAvailable(InstantSource::system);
        return new SweepParts(
                new CursorStore(database, clock), new Lease(locks, clock), publisher, new SweepMeters(meters), clock);
    }

    @Bean
    Sweeps sweeps(
            Tenants tenants,
            Commercetools commercetools,
            ObjectProvider<Sweep<?>> sweeps,
            SweepParts parts,
            @Qualifier("commercetoolsScheduler") TaskScheduler scheduler) {
        return new Sweeps(tenants, commercetools, sweeps.orderedStream().toList(), parts, scheduler);
    }

    @Bean
    SweepsEndpoint sweepsEndpoint(Sweeps sweeps) {
        return new SweepsEndpoint(sweeps);
    }
}
