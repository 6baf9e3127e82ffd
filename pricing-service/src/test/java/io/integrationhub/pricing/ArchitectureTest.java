package io.integrationhub.pricing;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(PricingApplication.class)
                .edgesIn("broker")
                .edgesOut("settings", "pricemaster")
                .nouns("price");
    }
}
