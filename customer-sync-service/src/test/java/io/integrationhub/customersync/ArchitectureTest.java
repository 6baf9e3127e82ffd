package io.integrationhub.customersync;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(CustomerSyncApplication.class)
                .edgesIn("broker", "operations", "resync")
                .edgesOut(
                        "settings", "customermaster", "commercetools", "ledger", "account", "cdp", "export", "erasure")
                .nouns("customer", "address", "reference", "businessunit", "profile", "activity");
    }
}
