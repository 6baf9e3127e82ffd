package io.integrationhub.customersync.cdp;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.system.Mappings;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the adapters behind the port. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    static TenantSection<ExportSettings> exportSection(TargetMappings mappings) {
        return ExportSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            ExportSettings.SECTION.check().check(tenant, settings, findings);
            mappings.check(settings, findings);
        });
    }

    @Bean
    static TargetMappings targetMappings(Mappings compiler) {
        return new TargetMappings(compiler);
    }

    @Bean
    @Primary
    CustomerDataPlatform customerDataPlatform(List<PlatformAdapter> adapters) {
        // The setting is read per target, not per tenant.
        return new AdapterPerTarget(AdapterPerTenant.of(adapters, PlatformAdapter::adapter, _ -> Adapter.HTTP));
    }
}
