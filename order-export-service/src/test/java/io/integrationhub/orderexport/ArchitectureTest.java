package io.integrationhub.orderexport;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(OrderExportApplication.class)
                .edgesIn("broker")
                .edgesOut("commercetools", "ordermaster")
                .nouns("order");
    }
}
