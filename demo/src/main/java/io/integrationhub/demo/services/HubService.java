package io.integrationhub.demo.services;

import io.integrationhub.catalogsync.CatalogSyncApplication;
import io.integrationhub.customersync.CustomerSyncApplication;
import io.integrationhub.emailnotifier.EmailNotifierApplication;
import io.integrationhub.inventorythreshold.InventoryThresholdApplication;
import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.pricing.PricingApplication;
import io.integrationhub.taxadapter.TaxAdapterApplication;
import java.util.List;

/**
 * One service of the hub.
 *
 * @param name name in its configuration file and topics
 * @param application the application class
 * @param port preferred port; another one is used if it is taken
 */
record HubService(String name, Class<?> application, int port) {

    /** All services, in the order in which they start. */
    static final List<HubService> ALL = List.of(
            new HubService("order-export", OrderExportApplication.class, 8501),
            new HubService("customer-sync", CustomerSyncApplication.class, 8502),
            new HubService("inventory-threshold", InventoryThresholdApplication.class, 8503),
            new HubService("catalog-sync", CatalogSyncApplication.class, 8504),
            new HubService("pricing", PricingApplication.class, 8505),
            new HubService("tax-adapter", TaxAdapterApplication.class, 8506),
            new HubService("email-notifier", EmailNotifierApplication.class, 8507));

    private static final int MANAGEMENT_OFFSET = 100;

    /** Returns the preferred management port. */
    int managementPort() {
        return port + MANAGEMENT_OFFSET;
    }
}
