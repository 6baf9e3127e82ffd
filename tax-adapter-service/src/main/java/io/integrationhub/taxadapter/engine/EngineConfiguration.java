package io.integrationhub.taxadapter.engine;

import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.taxadapter.settings.EngineSelection;
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
        return new EngineByCountry(AdapterPerTenant.of(
                adapters,
                TaxEngineAdapter::name,
                tenant -> EngineSelection.of(tenant).forOtherCountries()));
    }
}
