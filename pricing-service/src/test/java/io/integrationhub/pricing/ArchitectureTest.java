package io.integrationhub.pricing;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(PricingApplication.class)
                .edgesIn("pricein")
                .edgesOut("commercetools", "ledger", "settings")
                .nouns("price", "delivery");
    }
}
