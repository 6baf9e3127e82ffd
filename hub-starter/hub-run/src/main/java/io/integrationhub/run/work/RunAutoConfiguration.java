package io.integrationhub.run.work;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.ReferenceLookup;
import io.integrationhub.run.RunSources;
import io.integrationhub.run.Runs;
import io.integrationhub.run.apply.Applier;
import io.integrationhub.run.plan.Planner;
import io.integrationhub.run.settings.RunProperties;
import io.integrationhub.run.settings.RunSettings;
import io.integrationhub.run.store.FindingTable;
import io.integrationhub.run.store.ItemTable;
import io.integrationhub.run.store.OpenItems;
import io.integrationhub.run.store.RunTable;
import io.integrationhub.run.store.Targets;
import io.integrationhub.stream.claim.ResourceClaims;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up bulk runs in a service that declares its sources. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@EnableConfigurationProperties(RunProperties.class)
class RunAutoConfiguration {

    private static final Duration GAUGE_INTERVAL = Duration.ofSeconds(30);

    @Bean
    static TenantSection<RunSettings> runSection() {
        return RunSettings.SECTION;
    }

    @Bean
    Runs runs(JdbcClient jdbc) {
        return new JdbcRuns(new RunTable(jdbc), new OpenItems(jdbc));
    }

    @Bean
    RunOperations runOperations(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new RunOperations(new RunTable(jdbc), new OpenItems(jdbc), jdbc, new TransactionTemplate(transactions));
    }

    /** What works on the runs. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(RunSources.class)
    static class Work {

        @Bean
        RunReporter runReporter(
                @Value("${hub.service}") String service,
                Journal journal,
                JdbcClient jdbc,
                MeterRegistry meters,
                ObjectProvider<InstantSource> clock) {
            return new RunReporter(
                    service, journal, new ItemTable(jdbc), meters, clock.getIfAvailable(InstantSource::system));
        }

        @Bean
        RunSteps runSteps(
                RunSources sources,
                ObjectProvider<ItemTarget<?>> targets,
                ObjectProvider<ReferenceLookup> lookups,
                RunProperties properties,
                JdbcClient jdbc,
                RunReporter reporter) {
            Targets all =
                    new Targets(targets.stream().toList(), lookups.stream().toList());
            RunTable table = new RunTable(jdbc);
            FindingTable findings = new FindingTable(jdbc);
            return new RunSteps(
                    new Planner(sources, all, table, findings),
                    new Applier(all, properties),
                    table,
                    findings,
                    new OpenItems(jdbc),
                    reporter);
        }

        @Bean
        RunWorkers runWorkers(
                RunSteps steps,
                RunProperties properties,
                ResourceClaims claims,
                JdbcClient jdbc,
                PlatformTransactionManager transactions) {
            RunTable table = new RunTable(jdbc);
            return new RunWorkers(
                    new RunWorker(steps, table, properties),
                    table,
                    claims,
                    jdbc,
                    new TransactionTemplate(transactions));
        }

        @Bean
        PeriodicJob runJob(RunWorkers workers, RunProperties properties) {
            return new RunJob(workers, properties.pollInterval());
        }

        @Bean
        ServiceJob runGaugesJob(JdbcClient jdbc, MeterRegistry meters) {
            return ServiceJob.onEachReplica("run-gauges", GAUGE_INTERVAL, new RunGauges(jdbc, meters)::measure);
        }

        @Bean
        PeriodicJob.Provider runRetentionJobs(JdbcClient jdbc) {
            List<PeriodicJob> jobs = new RunRetention(jdbc).jobs();
            return () -> jobs;
        }
    }

    /** Looks for runs in every replica; who works on one is decided by its claim. */
    private record RunJob(RunWorkers workers, Duration pollInterval) implements PeriodicJob {

        @Override
        public String name() {
            return "runs";
        }

        @Override
        public Duration interval(Tenant tenant) {
            return pollInterval;
        }

        @Override
        public void run(Tenant tenant) {
            workers.begin(tenant);
        }

        @Override
        public boolean isExclusive() {
            return false;
        }
    }
}
