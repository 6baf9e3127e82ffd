package io.integrationhub.pricing;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(PricingApplication.class)
                .edgesIn("pricein", "quotebroker", "promotionbroker")
                .edgesOut(
                        "commercetools",
                        "ledger",
                        "settings",
                        "quotemaster",
                        "quoteledger",
                        "quoteevents",
                        "promotionout")
                .nouns("price", "delivery", "quote", "promotion");
    }
}
