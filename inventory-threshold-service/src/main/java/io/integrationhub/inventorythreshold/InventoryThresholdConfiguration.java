package io.integrationhub.inventorythreshold;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all packages share. */
@Configuration(proxyBeanMethods = false)
class InventoryThresholdConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
