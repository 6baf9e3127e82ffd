package io.integrationhub.suppliersync;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the supplier-sync service. */
@SpringBootApplication
public class SupplierSyncApplication {

    public static void main(String[] args) {
        HubApplication.of(SupplierSyncApplication.class, "supplier-sync").run(args);
    }
}
