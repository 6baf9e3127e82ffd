package io.integrationhub.customersync;

import io.integrationhub.customersync.customermaster.CustomerMaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class CustomerSyncConfiguration {

    @Bean
    CustomerSyncFlow customerSyncFlow(CustomerMaster master) {
        return new CustomerSyncFlow(master);
    }
}
