package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.OutsideSystems;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(Mappings mappings) {
        return HttpMasterSettings.SECTION.checkedBy(new HttpMasterChecks(mappings));
    }

    @Bean
    OrderMasterAdapter httpOrderMaster(OutsideSystems systems, Tenants tenants, Mappings mappings) {
        Map<TenantId, HttpMappings> compiled = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            if (HttpMasterChecks.isUsedBy(tenant)) {
                compiled.put(tenant.id(), HttpMappings.of(tenant, mappings));
            }
        }
        return new HttpOrderMaster(systems, compiled);
    }
}
