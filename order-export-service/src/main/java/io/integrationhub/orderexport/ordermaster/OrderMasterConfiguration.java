package io.integrationhub.orderexport.ordermaster;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the adapters behind the port. */
@Configuration(proxyBeanMethods = false)
class OrderMasterConfiguration {

    @Bean
    @Primary
    OrderMaster orderMaster(List<OrderMasterAdapter> adapters) {
        return new ChosenOrderMaster(adapters);
    }
}
