package io.integrationhub.benchmarks.checkout;

import io.integrationhub.core.HubApplication;
import io.integrationhub.inventorythreshold.InventoryThresholdApplication;
import io.integrationhub.taxadapter.TaxAdapterApplication;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one of the two services in a JVM of its own, as in production. */
public final class CheckoutService {

    /** Printed when the service accepts requests, followed by its port. */
    static final String READY = "service on ";

    /** The secret with which commercetools authenticates. */
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private CheckoutService() {}

    /** Expects the service's name and its settings. */
    public static void main(String[] args) {
        Class<?> application =
                args[0].equals("tax-adapter") ? TaxAdapterApplication.class : InventoryThresholdApplication.class;
        ConfigurableApplicationContext context =
                HubApplication.of(application, args[0]).run(Arrays.copyOfRange(args, 1, args.length));
        System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
    }
}
