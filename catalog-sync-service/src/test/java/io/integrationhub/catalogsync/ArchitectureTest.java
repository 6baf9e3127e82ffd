package io.integrationhub.catalogsync;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(CatalogSyncApplication.class)
                .edgesIn("broker")
                .edgesOut("settings", "source", "delivery", "feed", "commercetools", "productevents")
                .nouns("catalog");
    }
}
