package io.integrationhub.suppliersync.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;

/** What a tenant chose for its suppliers. */
public final class SupplierTenant {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "supplier";

    private SupplierTenant() {}

    /** Whether a system other than commercetools masters the tenant's suppliers. */
    public static boolean isMastered(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** The system that masters the tenant's suppliers, for example {@code erp}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }
}
