package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Timelines;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.broker.BrokerConnection;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Puts this package's parts together. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(JournalProperties.class)
class JournalAutoConfiguration {

    @Bean
    Journal hubJournal(BrokerConnection broker, JsonMapper json, MeterRegistry meters) {
        return new JournalTopic(broker, json, meters);
    }

    @Bean
    StepsOfRecords hubStepsOfRecords(Journal journal, @Value("${hub.service:hub}") String service) {
        return new StepsOfRecords(journal, service);
    }

    /** Where the journal is collected. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("hub.journal.collect")
    static class Collecting {

        @Bean
        StepStore hubTimelines(JdbcClient jdbc) {
            return new StepStore(jdbc);
        }

        @Bean
        JournalCollector hubJournalCollector(StepStore store, JsonMapper json) {
            return new JournalCollector(store, json);
        }

        @Bean
        Forgetting hubForgetting(StepStore store, JournalProperties properties, ObjectProvider<InstantSource> clock) {
            return new Forgetting(store, properties.keep(), clock.getIfAvailable(InstantSource::system));
        }

        @Bean
        JournalEndpoint hubJournalEndpoint(Timelines timelines, Tenants tenants) {
            return new JournalEndpoint(timelines, tenants);
        }
    }
}
