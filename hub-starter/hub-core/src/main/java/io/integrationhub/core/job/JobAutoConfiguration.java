package io.integrationhub.core.job;

import io.integrationhub.core.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Collects the declared jobs and runs them. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class JobAutoConfiguration {

    /** Uses the database's clock, because the clocks of the replicas may differ. */
    @Bean
    @ConditionalOnMissingBean
    LockProvider lockProvider(JdbcTemplate database) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(database)
                .usingDbTime()
                .build());
    }

    @Bean
    JobLocks jobLocks(LockProvider locks, ObjectProvider<InstantSource> clock) {
        return new JobLocks(locks, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    PeriodicJobs periodicJobs(
            Tenants tenants,
            ObjectProvider<PeriodicJob> jobs,
            ObjectProvider<PeriodicJob.Provider> providers,
            ObjectProvider<ServiceJob> serviceJobs,
            JobLocks locks,
            JdbcClient jdbc,
            MeterRegistry meters) {
        Stream<PeriodicJob> all =
                Stream.concat(jobs.stream(), providers.stream().flatMap(provider -> provider.jobs().stream()));
        Stream<ScheduledJob> perTenant = all.flatMap(job -> perTenant(job, tenants));
        Stream<ScheduledJob> perService = serviceJobs.stream().map(ScheduledJob::of);
        List<ScheduledJob> scheduled = Stream.concat(perTenant, perService)
                .filter(job -> job.interval().isPositive())
                .toList();
        return new PeriodicJobs(scheduled, new JobRunner(locks, new JobRuns(jdbc), meters));
    }

    private static Stream<ScheduledJob> perTenant(PeriodicJob job, Tenants tenants) {
        return tenants.all().stream().filter(job::isFor).map(tenant -> ScheduledJob.of(job, tenant));
    }
}
