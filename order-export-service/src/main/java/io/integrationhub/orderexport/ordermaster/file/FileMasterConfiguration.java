package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class FileMasterConfiguration {

    @Bean
    static TenantSection<FileMasterSettings> fileMasterSection(Mappings mappings) {
        return FileMasterSettings.SECTION.checkedBy(new FileMasterChecks(mappings));
    }

    @Bean
    OrderMasterAdapter fileOrderMaster(Tenants tenants, Mappings mappings) {
        Map<TenantId, Mapping> compiled = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            if (FileMasterChecks.isUsedBy(tenant)) {
                String property = "hub.tenants." + tenant.id() + "." + FileMasterSettings.NAME + ".mapping";
                String written = tenant.section(FileMasterSettings.SECTION).mappingOrPreset();
                MappingSource source = MappingSource.of(property, written);
                compiled.put(tenant.id(), mappings.compile(source.place(), source.text()));
            }
        }
        return new FileOrderMaster(compiled);
    }
}
