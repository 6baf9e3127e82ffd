package io.integrationhub.customersync.cdp.file;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.cdp.TargetMappings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class FilePlatformConfiguration {

    @Bean
    FilePlatform filePlatform(TargetMappings mappings) {
        return new FilePlatform(mappings);
    }

    @Bean
    UntakenFiles untakenFiles(FilePlatform platform, Tenants tenants, InstantSource clock) {
        return new UntakenFiles(platform, tenants, clock);
    }
}
