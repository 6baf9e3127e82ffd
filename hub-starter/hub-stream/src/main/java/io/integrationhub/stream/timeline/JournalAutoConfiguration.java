package io.integrationhub.stream.timeline;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.broker.BatchingProducer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Configures the journal. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(JournalProperties.class)
class JournalAutoConfiguration {

    private static final Duration RETENTION_INTERVAL = Duration.ofHours(1);

    @Bean
    static TenantSection<JournalLinks> journalLinksSection() {
        return JournalLinks.SECTION;
    }

    @Bean
    Journal hubJournal(BatchingProducer broker, JsonMapper json, MeterRegistry meters) {
        return new JournalTopic(broker, json, meters);
    }

    @Bean
    RecordSteps hubRecordSteps(Journal journal, @Value("${hub.service:hub}") String service) {
        return new RecordSteps(journal, service);
    }

    /** Configures the service that collects the journal. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("hub.journal.collector-enabled")
    static class Collector {

        @Bean
        StepStore hubTimelines(JdbcClient jdbc) {
            return new StepStore(jdbc);
        }

        @Bean
        JournalCollector hubJournalCollector(StepStore store, JsonMapper json) {
            return new JournalCollector(store, json);
        }

        @Bean
        ServiceJob journalRetentionJob(
                StepStore store, JournalProperties properties, ObjectProvider<InstantSource> clock) {
            JournalRetention retention =
                    new JournalRetention(store, properties.retention(), clock.getIfAvailable(InstantSource::system));
            return ServiceJob.exclusive("journal-retention", RETENTION_INTERVAL, retention::run);
        }

        @Bean
        JournalEndpoint hubJournalEndpoint(Timelines timelines, Tenants tenants) {
            return new JournalEndpoint(timelines, tenants);
        }
    }
}
