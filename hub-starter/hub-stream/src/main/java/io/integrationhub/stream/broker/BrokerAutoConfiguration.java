package io.integrationhub.stream.broker;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.dispatch.RecordBodies;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Configures publishing and record lookup. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class BrokerAutoConfiguration {

    @Bean
    BrokerConnection hubBrokerConnection(
            KafkaProperties kafka, ObjectProvider<ObservationRegistry> observations, MeterRegistry meters) {
        return new BrokerConnection(
                kafka.buildProducerProperties(), observations.getIfAvailable(ObservationRegistry::create), meters);
    }

    @Bean
    BatchingProducer hubBatchingProducer(KafkaProperties kafka) {
        return new BatchingProducer(kafka.buildProducerProperties());
    }

    @Bean
    RecordLookup hubRecordLookup(KafkaProperties kafka) {
        return new RecordLookup(kafka.buildConsumerProperties());
    }

    @Bean
    RecordBodies hubRecordBodies(KafkaProperties kafka) {
        return new SequentialReader(kafka.buildConsumerProperties());
    }

    @Bean
    RecordPublisher hubRecordPublisher(BrokerConnection broker) {
        return new BrokerPublisher(broker);
    }

    @Bean
    EventPublisher hubEventPublisher(
            RecordPublisher records, JsonMapper json, @Value("${hub.service:hub}") String service, Tenants tenants) {
        return new CloudEventPublisher(records, json, service, tenants);
    }
}
