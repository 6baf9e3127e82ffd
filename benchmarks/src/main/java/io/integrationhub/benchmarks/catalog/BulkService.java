package io.integrationhub.benchmarks.catalog;

import io.integrationhub.catalogsync.CatalogSyncApplication;
import io.integrationhub.core.HubApplication;
import io.integrationhub.pricing.PricingApplication;
import java.util.Arrays;

/** Runs catalog-sync or pricing in a JVM of its own, as in production. */
public final class BulkService {

    /** Printed when the service runs. */
    static final String READY = "the service runs";

    static final String CATALOG_SYNC = "catalog-sync";
    static final String PRICING = "pricing";

    private BulkService() {}

    /** Expects the service's name, followed by its settings. */
    public static void main(String[] args) {
        Class<?> application = switch (args[0]) {
            case CATALOG_SYNC -> CatalogSyncApplication.class;
            case PRICING -> PricingApplication.class;
            default -> throw new IllegalArgumentException("no service " + args[0]);
        };
        HubApplication.of(application, args[0]).run(Arrays.copyOfRange(args, 1, args.length));
        System.out.println(READY);
    }
}
