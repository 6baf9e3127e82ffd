package io.integrationhub.benchmarks.checkout;

import io.integrationhub.core.HubApplication;
import io.integrationhub.inventorythreshold.InventoryThresholdApplication;
import io.integrationhub.taxadapter.TaxAdapterApplication;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the two services, as it runs in production: in a JVM of its own. */
public final class CheckoutService {

    /** What it prints when it takes requests, followed by its port. */
    static final String READY = "service on ";

    /** The secret that commercetools shows. */
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private CheckoutService() {}

    /** The arguments are the service's name and its settings. */
    public static void main(String[] args) {
        Class<?> application =
                args[0].equals("tax-adapter") ? TaxAdapterApplication.class : InventoryThresholdApplication.class;
        ConfigurableApplicationContext context =
                HubApplication.of(application, args[0]).run(Arrays.copyOfRange(args, 1, args.length));
        System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
    }
}
