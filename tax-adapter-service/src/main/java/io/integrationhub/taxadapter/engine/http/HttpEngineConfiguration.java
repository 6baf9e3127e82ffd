package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter. */
@Configuration(proxyBeanMethods = false)
class HttpEngineConfiguration {

    @Bean
    static HttpEngineMappings httpEngineMappings(Mappings compiler) {
        return HttpEngineMappings.of(compiler);
    }

    @Bean
    static TenantSection<HttpEngineSettings> httpEngineSection(HttpEngineMappings mappings) {
        return HttpEngineSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            settings.validate(findings);
            mappings.check(tenant, findings);
        });
    }

    @Bean
    TaxEngineAdapter httpTaxEngine(LiveClients live, SystemClients systems, HttpEngineMappings mappings) {
        return new HttpTaxEngine(live, systems, mappings);
    }
}
