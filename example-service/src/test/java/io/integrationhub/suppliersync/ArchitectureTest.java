package io.integrationhub.suppliersync;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(SupplierSyncApplication.class)
                .edgesIn("broker")
                .edgesOut("settings", "suppliermaster")
                .nouns("supplier");
    }
}
