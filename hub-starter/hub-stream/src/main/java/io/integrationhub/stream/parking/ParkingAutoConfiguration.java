package io.integrationhub.stream.parking;

import io.integrationhub.stream.broker.BrokerConnection;
import io.integrationhub.stream.dispatch.Parking;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Configures parking. */
@AutoConfiguration
class ParkingAutoConfiguration {

    @Bean
    Parking hubParking(
            BrokerConnection broker,
            @Value("${hub.service:hub}") String service,
            ObjectProvider<InstantSource> clock,
            MeterRegistry meters) {
        return new ParkingTopic(broker, service, clock.getIfAvailable(InstantSource::system), meters);
    }
}
