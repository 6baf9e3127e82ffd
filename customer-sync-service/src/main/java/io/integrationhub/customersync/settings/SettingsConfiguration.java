package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the settings of the import. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static TenantSection<ImportSettings> importSection(Mappings compiler) {
        return ImportSettings.SECTION.checkedBy(new ImportSettingsCheck(
                ImportSettings.customerMapping(compiler), ImportSettings.businessUnitMapping(compiler)));
    }
}
