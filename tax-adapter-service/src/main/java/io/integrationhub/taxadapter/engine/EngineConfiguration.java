package io.integrationhub.taxadapter.engine;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the adapters behind the port. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @Primary
    TaxEngine taxEngine(List<TaxEngineAdapter> adapters) {
        return new EngineByCountry(adapters);
    }
}
