package io.integrationhub.suppliersync;

import io.integrationhub.suppliersync.suppliermaster.SupplierMaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class SupplierSyncConfiguration {

    @Bean
    SupplierSyncFlow supplierSyncFlow(SupplierMaster master) {
        return new SupplierSyncFlow(master);
    }
}
