package io.integrationhub.pricing;

import io.integrationhub.pricing.pricemaster.PriceMaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class PricingConfiguration {

    @Bean
    PricingFlow priceSyncFlow(PriceMaster master) {
        return new PricingFlow(master);
    }
}
