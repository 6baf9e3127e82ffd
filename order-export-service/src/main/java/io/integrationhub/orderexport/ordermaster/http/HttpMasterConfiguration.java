package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static HttpMappings httpMappings(Mappings compiler) {
        return HttpMappings.of(compiler);
    }

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(HttpMappings mappings) {
        return HttpMasterSettings.SECTION.checkedBy(new HttpMasterSettingsCheck(mappings));
    }

    @Bean
    OrderMasterAdapter httpOrderMaster(SystemClients systems, HttpMappings mappings) {
        return new HttpOrderMaster(systems, mappings);
    }
}
