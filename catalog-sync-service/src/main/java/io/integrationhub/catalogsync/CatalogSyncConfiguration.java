package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.productmaster.ProductMaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class CatalogSyncConfiguration {

    @Bean
    CatalogSyncFlow productSyncFlow(ProductMaster master) {
        return new CatalogSyncFlow(master);
    }
}
