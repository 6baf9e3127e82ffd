package io.integrationhub.suppliersync.suppliermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.suppliersync.settings.SupplierTenant;
import io.integrationhub.suppliersync.suppliermaster.SupplierMaster;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantMappings supplierMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMasterSettings.SECTION, "supplier-mapping", HttpMasterSettings::supplierMapping, compiler);
    }

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(TenantMappings supplierMapping) {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (SupplierTenant.isMastered(tenant)) {
                checkPath(settings.findPath(), findings);
                supplierMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    SupplierMaster httpSupplierMaster(SystemClients systems, TenantMappings supplierMapping) {
        return new HttpSupplierMaster(systems, supplierMapping);
    }

    private static void checkPath(String path, Findings findings) {
        if (!path.startsWith("/") || !path.contains("{number}")) {
            findings.add(
                    HttpMasterSettings.NAME + ".find-path",
                    "'" + path + "' must start with '/' and contain {number}, for example /api/suppliers/{number}");
        }
    }
}
