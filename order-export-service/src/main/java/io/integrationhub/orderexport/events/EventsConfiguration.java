package io.integrationhub.orderexport.events;

import io.integrationhub.orderexport.ledger.PublicationLedger;
import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the events. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    OrderEvents orderEvents(EventPublisher publisher, PublicationLedger ledger, InstantSource clock) {
        return new LedgerBackedOrderEvents(publisher, ledger, clock);
    }
}
