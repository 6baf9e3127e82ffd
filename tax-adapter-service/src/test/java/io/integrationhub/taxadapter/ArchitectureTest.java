package io.integrationhub.taxadapter;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(TaxAdapterApplication.class)
                .edgesIn("broker", "checkout", "codes")
                .edgesOut("cache", "commercetools", "engine", "ledger", "settings", "verification")
                .nouns("cart", "document", "geography", "order", "tax", "vat");
    }
}
