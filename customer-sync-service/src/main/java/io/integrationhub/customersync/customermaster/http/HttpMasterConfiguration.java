package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantMappings customerMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMasterSettings.SECTION, "customer-mapping", HttpMasterSettings::customerMapping, compiler);
    }

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(TenantMappings customerMapping) {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (CustomerTenant.isMastered(tenant)) {
                checkPath(settings.findPath(), findings);
                customerMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    CustomerMaster httpCustomerMaster(SystemClients systems, TenantMappings customerMapping) {
        return new HttpCustomerMaster(systems, customerMapping);
    }

    private static void checkPath(String path, Findings findings) {
        if (!path.startsWith("/") || !path.contains("{number}")) {
            findings.add(
                    HttpMasterSettings.NAME + ".find-path",
                    "'" + path + "' must start with '/' and contain {number}, for example /api/customers/{number}");
        }
    }
}
