package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;

/** What a tenant chose for its customers. */
public final class CustomerTenant {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "customer";

    private static final String BUSINESS_UNITS = "business-unit";

    private CustomerTenant() {}

    /** Whether a system other than commercetools masters the tenant's customers. */
    public static boolean isMastered(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** The system that masters the tenant's customers, for example {@code cdp}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    /** Whether a system other than commercetools masters the tenant's Business Units. */
    public static boolean hasMasteredUnits(Tenant tenant) {
        return tenant.masters()
                .of(BUSINESS_UNITS)
                .filter(master -> !master.equals(Masters.COMMERCETOOLS))
                .isPresent();
    }
}
