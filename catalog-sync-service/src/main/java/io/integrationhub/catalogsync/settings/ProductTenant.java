package io.integrationhub.catalogsync.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;

/** What a tenant chose for its products. */
public final class ProductTenant {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "product";

    private ProductTenant() {}

    /** Whether a system other than commercetools masters the tenant's products. */
    public static boolean isMastered(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** The system that masters the tenant's products, for example {@code pim}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }
}
