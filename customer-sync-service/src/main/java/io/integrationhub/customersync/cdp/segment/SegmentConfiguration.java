package io.integrationhub.customersync.cdp.segment;

import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter. */
@Configuration(proxyBeanMethods = false)
class SegmentConfiguration {

    @Bean
    PlatformAdapter segmentPlatform(SystemClients systems) {
        return new SegmentPlatform(systems);
    }
}
