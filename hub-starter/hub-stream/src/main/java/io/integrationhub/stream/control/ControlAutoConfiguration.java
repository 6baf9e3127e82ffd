package io.integrationhub.stream.control;

import io.integrationhub.stream.Flows;
import io.integrationhub.stream.broker.RecordLookup;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts this package's parts together. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableScheduling
class ControlAutoConfiguration {

    @Bean
    BrokerView hubBrokerView(KafkaProperties kafka, RecordLookup records) {
        return new BrokerView(kafka.buildAdminProperties(), records);
    }

    @Bean
    Backlogs hubBacklogs(Dispatchers dispatchers, BrokerView broker) {
        return new Backlogs(dispatchers, broker);
    }

    @Bean
    FlowSwitches hubFlows(
            Dispatchers dispatchers, JdbcClient jdbc, Backlogs backlogs, ObjectProvider<InstantSource> clock) {
        return new FlowSwitches(
                dispatchers, new PauseStore(jdbc), backlogs, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    StreamMetrics hubStreamMetrics(MeterRegistry meters, ObjectProvider<InstantSource> clock) {
        return new StreamMetrics(meters, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    FlowMeters hubFlowMeters(StreamMetrics metrics, Dispatchers dispatchers, Backlogs backlogs) {
        return new FlowMeters(metrics, dispatchers, backlogs);
    }

    @Bean
    FlowsEndpoint hubFlowsEndpoint(Flows flows) {
        return new FlowsEndpoint(flows);
    }
}
