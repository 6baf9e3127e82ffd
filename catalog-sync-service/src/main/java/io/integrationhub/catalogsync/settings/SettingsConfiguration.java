package io.integrationhub.catalogsync.settings;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the settings of a tenant. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static TenantSection<CatalogSettings> catalogSection() {
        return CatalogSettings.SECTION.checkedBy((_, settings, findings) -> settings.check(findings));
    }
}
