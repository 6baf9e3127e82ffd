package io.integrationhub.pricing;

import io.integrationhub.pricing.ledger.Deliveries;
import io.integrationhub.run.Runs;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flow and the clock. */
@Configuration(proxyBeanMethods = false)
class PricingConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    PriceInFlow priceInFlow(Deliveries deliveries, Runs runs) {
        return new PriceInFlow(deliveries, runs);
    }
}
