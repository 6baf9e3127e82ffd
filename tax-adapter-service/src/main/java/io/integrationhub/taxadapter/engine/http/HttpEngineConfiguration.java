package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter. */
@Configuration(proxyBeanMethods = false)
class HttpEngineConfiguration {

    @Bean
    static TenantSection<HttpEngineSettings> httpEngineSection(Mappings compiler) {
        return HttpEngineSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            HttpEngineSettings.SECTION.check().check(tenant, settings, findings);
            HttpEngineMappings.check(settings, compiler, findings);
        });
    }

    @Bean
    TaxEngineAdapter httpTaxEngine(LiveClients live, SystemClients systems, Tenants tenants, Mappings compiler) {
        Map<TenantId, HttpEngineMappings> mappings = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            mappings.put(tenant.id(), HttpEngineMappings.of(tenant, compiler));
        }
        return new HttpTaxEngine(live, systems, mappings);
    }
}
