package io.integrationhub.customersync;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the customer-sync service. */
@SpringBootApplication
public class CustomerSyncApplication {

    public static void main(String[] args) {
        HubApplication.of(CustomerSyncApplication.class, "customer-sync").run(args);
    }
}
