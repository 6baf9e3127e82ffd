package io.integrationhub.stream.parking;

import io.integrationhub.stream.ParkedRecords;
import io.integrationhub.stream.broker.BrokerConnection;
import io.integrationhub.stream.broker.RecordLookup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the list of parked records together, with the consumer that keeps it. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty(name = "hub.parked.list", matchIfMissing = true)
@EnableConfigurationProperties(ParkedProperties.class)
class ParkedListAutoConfiguration {

    private final String service;
    private final InstantSource clock;

    ParkedListAutoConfiguration(@Value("${hub.service:hub}") String service, ObjectProvider<InstantSource> clock) {
        this.service = service;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Bean
    ParkedStore hubParkedStore(JdbcClient jdbc, JsonMapper json) {
        return new ParkedStore(jdbc, json);
    }

    @Bean
    ParkedProjection hubParkedProjection(ParkedStore store) {
        return new ParkedProjection(store, service, clock);
    }

    @Bean
    ParkedList hubParkedRecords(ParkedStore store, BrokerConnection broker, RecordLookup lookup, JsonMapper json) {
        return new ParkedList(store, new Replay(broker, lookup, service), new Redaction(json), clock);
    }

    @Bean
    @ConditionalOnProperty("hub.parked.replay-by-itself")
    ReplayByItself hubReplayByItself(ParkedList parked, ParkedProperties properties) {
        return new ReplayByItself(parked, properties, service, clock);
    }

    @Bean
    ParkedDepth hubParkedDepth(ParkedStore store, MeterRegistry meters) {
        return new ParkedDepth(store, meters);
    }

    @Bean
    ParkedEndpoint hubParkedEndpoint(ParkedRecords parked) {
        return new ParkedEndpoint(parked);
    }
}
