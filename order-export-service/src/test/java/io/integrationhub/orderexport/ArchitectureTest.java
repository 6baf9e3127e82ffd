package io.integrationhub.orderexport;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(OrderExportApplication.class)
                .edgesIn("broker", "operations")
                .edgesOut("commercetools", "ordermaster", "ordercopy", "events", "ledger", "settings")
                .nouns("order", "export", "progress", "history");
    }
}
