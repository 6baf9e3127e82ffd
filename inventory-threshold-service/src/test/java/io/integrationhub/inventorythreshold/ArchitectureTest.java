package io.integrationhub.inventorythreshold;

import io.integrationhub.test.architecture.Rooms;
import io.integrationhub.test.architecture.ServiceArchitecture;

class ArchitectureTest implements ServiceArchitecture {

    @Override
    public Rooms rooms() {
        return Rooms.of(InventoryThresholdApplication.class)
                .edgesIn("checkout", "hold", "reservation", "stockin", "entry", "reconciliation", "levels", "stockout")
                .edgesOut("commercetools", "inventorymaster", "ledger", "settings")
                .nouns("stock", "order");
    }
}
