package io.integrationhub.orderexport.crash;

import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.Shop;
import java.util.Locale;

/** The shops of the sandbox's tenants. */
final class Shops {

    private Shops() {}

    /** Shoppers whose order numbers begin with the tenant's name. */
    static OrderTraffic open(Sandbox world, SandboxTenant tenant, long seed) {
        return OrderTraffic.open(
                new Shop(
                        world.commercetools().baseUrl(),
                        tenant.projectKey(),
                        tenant.shopClientId(),
                        tenant.shopClientSecret()),
                tenant.name().toUpperCase(Locale.ROOT) + "-",
                seed);
    }
}
