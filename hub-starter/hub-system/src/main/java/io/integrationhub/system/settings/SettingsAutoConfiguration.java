package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.TenantSection;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Declares the settings of a tenant's outside systems and of what they send. */
@AutoConfiguration
class SettingsAutoConfiguration {

    @Bean
    static TenantSection<Map<String, SystemSettings>> systemsSection() {
        return Systems.SECTION;
    }

    @Bean
    static TenantSection<InboundSettings> inboundSection() {
        return InboundSettings.SECTION;
    }
}
