package io.integrationhub.orderexport.events;

import io.integrationhub.orderexport.ledger.AnnouncementLedger;
import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the events together. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    OrderEvents orderEvents(EventPublisher publisher, AnnouncementLedger ledger, InstantSource clock) {
        return new LedgeredOrderEvents(publisher, ledger, clock);
    }
}
