package io.integrationhub.customersync.cdp.klaviyo;

import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class KlaviyoConfiguration {

    @Bean
    PlatformAdapter klaviyoPlatform(SystemClients systems) {
        return new KlaviyoPlatform(systems);
    }
}
