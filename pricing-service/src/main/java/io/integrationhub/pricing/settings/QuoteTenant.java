package io.integrationhub.pricing.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;

/** What a tenant chose for its quotes. */
public final class QuoteTenant {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "quote";

    private QuoteTenant() {}

    /** Whether the tenant uses quotes, wherever they are mastered. */
    public static boolean usesQuotes(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).isPresent();
    }

    /** Whether a system other than commercetools masters the tenant's quotes. */
    public static boolean isMastered(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** Whether quotes are made in commercetools. */
    public static boolean isNative(Tenant tenant) {
        return usesQuotes(tenant) && !isMastered(tenant);
    }

    /** The system that masters the tenant's quotes, for example {@code cpq}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }
}
