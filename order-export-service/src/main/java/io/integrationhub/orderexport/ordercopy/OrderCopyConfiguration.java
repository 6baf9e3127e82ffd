package io.integrationhub.orderexport.ordercopy;

import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class OrderCopyConfiguration {

    @Bean
    static CopyMappings copyMappings(Mappings compiler) {
        return new CopyMappings(compiler);
    }

    @Bean
    OrderCopies orderCopies(SystemClients systems, CopyMappings mappings) {
        return new HttpOrderCopies(systems, mappings);
    }
}
