package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class FileMasterConfiguration {

    @Bean
    static TenantSection<FileMasterSettings> fileMasterSection(Mappings compiler) {
        return FileMasterSettings.SECTION.checkedBy(new FileMasterSettingsCheck(mapping(compiler)));
    }

    @Bean
    OrderMasterAdapter fileOrderMaster(Mappings compiler) {
        return new FileOrderMaster(mapping(compiler));
    }

    static TenantMappings mapping(Mappings compiler) {
        return TenantMappings.of(FileMasterSettings.SECTION, "mapping", FileMasterSettings::mappingOrPreset, compiler);
    }
}
