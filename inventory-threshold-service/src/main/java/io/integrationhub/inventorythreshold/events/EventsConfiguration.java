package io.integrationhub.inventorythreshold.events;

import io.integrationhub.stream.publish.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the events together. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    StockEvents stockEvents(EventPublisher publisher) {
        return new PublishedStockEvents(publisher);
    }
}
