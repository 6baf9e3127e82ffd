package io.integrationhub.pricing.pricemaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.pricing.pricemaster.PriceMaster;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantMappings priceMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMasterSettings.SECTION, "price-mapping", HttpMasterSettings::priceMapping, compiler);
    }

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(TenantMappings priceMapping) {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (PriceTenant.isMastered(tenant)) {
                checkPath(settings.findPath(), findings);
                priceMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    PriceMaster httpPriceMaster(SystemClients systems, TenantMappings priceMapping) {
        return new HttpPriceMaster(systems, priceMapping);
    }

    private static void checkPath(String path, Findings findings) {
        if (!path.startsWith("/") || !path.contains("{number}")) {
            findings.add(
                    HttpMasterSettings.NAME + ".find-path",
                    "'" + path + "' must start with '/' and contain {number}, for example /api/prices/{number}");
        }
    }
}
