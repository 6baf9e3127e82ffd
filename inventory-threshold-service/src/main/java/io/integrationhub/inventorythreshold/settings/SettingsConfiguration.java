package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the settings of the service. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static TenantSection<InventorySettings> inventorySection(Mappings compiler) {
        return InventorySettings.SECTION.checkedBy(
                new InventorySettingsCheck(InventorySettings.inboundMapping(compiler), new StockOutMappings(compiler)));
    }
}
