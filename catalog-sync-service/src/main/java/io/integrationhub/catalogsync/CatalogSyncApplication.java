package io.integrationhub.catalogsync;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the catalog-sync service. */
@SpringBootApplication
public class CatalogSyncApplication {

    public static void main(String[] args) {
        HubApplication.of(CatalogSyncApplication.class, "catalog-sync").run(args);
    }
}
