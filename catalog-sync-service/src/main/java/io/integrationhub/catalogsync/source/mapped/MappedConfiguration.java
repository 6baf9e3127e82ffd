package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reader, and the check of its mapping at the start. */
@Configuration(proxyBeanMethods = false)
class MappedConfiguration {

    @Bean
    static TenantMappings catalogMapping(Mappings compiler) {
        return TenantMappings.of(MappedSettings.SECTION, "mapping", MappedSettings::mapping, compiler);
    }

    @Bean
    static TenantSection<MappedSettings> mappedSection(TenantMappings catalogMapping) {
        return MappedSettings.SECTION.checkedBy((tenant, _, findings) -> {
            if (ProductTenant.isMastered(tenant)) {
                catalogMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    MappedReader mappedReader(TenantMappings catalogMapping) {
        return new MappedReader(catalogMapping);
    }
}
