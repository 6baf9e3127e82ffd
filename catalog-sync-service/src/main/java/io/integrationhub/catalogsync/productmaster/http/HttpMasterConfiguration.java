package io.integrationhub.catalogsync.productmaster.http;

import io.integrationhub.catalogsync.productmaster.ProductMaster;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantMappings productMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMasterSettings.SECTION, "product-mapping", HttpMasterSettings::productMapping, compiler);
    }

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(TenantMappings productMapping) {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (ProductTenant.isMastered(tenant)) {
                checkPath(settings.findPath(), findings);
                productMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    ProductMaster httpProductMaster(SystemClients systems, TenantMappings productMapping) {
        return new HttpProductMaster(systems, productMapping);
    }

    private static void checkPath(String path, Findings findings) {
        if (!path.startsWith("/") || !path.contains("{number}")) {
            findings.add(
                    HttpMasterSettings.NAME + ".find-path",
                    "'" + path + "' must start with '/' and contain {number}, for example /api/products/{number}");
        }
    }
}
