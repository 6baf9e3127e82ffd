package io.integrationhub.inventorythreshold;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the inventory-threshold service. */
@SpringBootApplication
public class InventoryThresholdApplication {

    public static void main(String[] args) {
        HubApplication.of(InventoryThresholdApplication.class, "inventory-threshold")
                .run(args);
    }
}
