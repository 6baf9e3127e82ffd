package io.integrationhub.taxadapter;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(TaxAdapterApplication.class)
                .edgesOut("commercetools", "engine", "settings")
                .nouns("tax");
    }
}
