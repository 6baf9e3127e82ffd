package io.integrationhub.stream.parking.endpoint;

import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.parking.list.ParkedListAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Configures the endpoint where the service keeps the list of its parked records. */
@AutoConfiguration(after = ParkedListAutoConfiguration.class)
@ConditionalOnBean(ParkedRecords.class)
class ParkedEndpointAutoConfiguration {

    @Bean
    ParkedEndpoint hubParkedEndpoint(ParkedRecords parked) {
        return new ParkedEndpoint(parked);
    }
}
