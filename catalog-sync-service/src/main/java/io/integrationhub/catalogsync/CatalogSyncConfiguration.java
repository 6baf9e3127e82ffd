package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.productmaster.ProductMaster;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class CatalogSyncConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    CatalogSyncFlow productSyncFlow(ProductMaster master) {
        return new CatalogSyncFlow(master);
    }
}
