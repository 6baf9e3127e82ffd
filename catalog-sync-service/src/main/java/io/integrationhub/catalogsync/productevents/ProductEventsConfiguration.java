package io.integrationhub.catalogsync.productevents;

import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the events. */
@Configuration(proxyBeanMethods = false)
class ProductEventsConfiguration {

    @Bean
    ProductEvents productEvents(EventPublisher publisher, InstantSource clock) {
        return new PublishedProductEvents(publisher, clock);
    }
}
