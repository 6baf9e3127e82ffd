package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the settings known, with the check of what they say. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    static TenantSection<InventorySettings> inventorySection(Mappings mappings) {
        return InventorySettings.SECTION.checkedBy(new InventorySettingsCheck(mappings));
    }
}
