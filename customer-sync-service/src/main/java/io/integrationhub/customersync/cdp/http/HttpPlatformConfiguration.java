package io.integrationhub.customersync.cdp.http;

import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.customersync.cdp.TargetMappings;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class HttpPlatformConfiguration {

    @Bean
    PlatformAdapter httpPlatform(SystemClients systems, TargetMappings mappings) {
        return new HttpPlatform(systems, mappings);
    }
}
