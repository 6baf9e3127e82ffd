package io.integrationhub.stream.erasure;

import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Configures the stores that every service has. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class ErasureAutoConfiguration {

    @Bean
    PersonalDataStore hubParkedPersonalData(JdbcClient jdbc) {
        return new ParkedPersonalData(jdbc);
    }

    @Bean
    @ConditionalOnProperty("hub.journal.collector-enabled")
    PersonalDataStore hubJournalPersonalData(JdbcClient jdbc) {
        return new JournalPersonalData(jdbc);
    }

    /** @param topics further topics of this service whose records contain personal data */
    @Bean
    PersonalDataStore hubTopicPersonalData(
            KafkaProperties kafka,
            JdbcClient jdbc,
            @Value("${hub.service:hub}") String service,
            @Value("${hub.personal-data-topics:}") List<String> topics) {
        List<String> all =
                Stream.concat(Stream.of(service + ".parked"), topics.stream()).toList();
        return new TopicPersonalData(kafka.buildAdminProperties(), all, jdbc);
    }

    @Bean
    @ConditionalOnProperty("hub.inlets." + ErasureEventHandler.INLET + ".topic")
    ErasureEventHandler hubErasureEventHandler(
            ObjectProvider<PersonalDataStore> stores, Tenants tenants, JsonMapper json) {
        return new ErasureEventHandler(stores.orderedStream().toList(), tenants, json);
    }
}
