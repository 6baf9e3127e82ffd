package io.integrationhub.customersync.cdp.file;

import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.customersync.cdp.TargetMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class FilePlatformConfiguration {

    @Bean
    PlatformAdapter filePlatform(TargetMappings mappings) {
        return new FilePlatform(mappings);
    }
}
