package io.integrationhub.benchmarks.load;

import io.integrationhub.core.HubApplication;
import io.integrationhub.customersync.CustomerSyncApplication;

/** Runs customer-sync in a JVM of its own, as in production. */
public final class CustomerService {

    /** Printed when the service runs. */
    static final String READY = "customer-sync runs";

    private CustomerService() {}

    /** Expects its settings. */
    public static void main(String[] args) {
        HubApplication.of(CustomerSyncApplication.class, "customer-sync").run(args);
        System.out.println(READY);
    }
}
