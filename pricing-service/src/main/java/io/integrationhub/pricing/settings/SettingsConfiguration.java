package io.integrationhub.pricing.settings;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the settings of the service. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static TenantMappings inboundMapping(Mappings compiler) {
        return PricingSettings.inboundMapping(compiler);
    }

    @Bean
    static TenantSection<PricingSettings> pricingSection(TenantMappings inboundMapping) {
        return PricingSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (PriceTenant.isMastered(tenant)) {
                settings.check(findings);
                inboundMapping.check(tenant, findings);
                PricingSettings.INBOUND_FILES.check(settings.inboundFiles(), findings);
            }
        });
    }
}
