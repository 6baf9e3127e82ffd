package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter. */
@Configuration(proxyBeanMethods = false)
class AvaTaxConfiguration {

    @Bean
    static TenantSection<AvaTaxSettings> avaTaxSection() {
        return AvaTaxSettings.SECTION;
    }

    @Bean
    AvaTaxAddresses avaTaxAddresses(LiveClients live) {
        return new AvaTaxAddresses(live);
    }

    @Bean
    TaxEngineAdapter avaTax(LiveClients live, SystemClients systems, InstantSource clock) {
        return new AvaTaxEngine(live, systems, clock);
    }
}
