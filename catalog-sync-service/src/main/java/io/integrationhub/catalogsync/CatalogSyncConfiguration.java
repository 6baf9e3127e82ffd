package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.delivery.Deliveries;
import io.integrationhub.run.Runs;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flow. */
@Configuration(proxyBeanMethods = false)
class CatalogSyncConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    CatalogImportFlow catalogImportFlow(Deliveries deliveries, Runs runs) {
        return new CatalogImportFlow(deliveries, runs);
    }
}
