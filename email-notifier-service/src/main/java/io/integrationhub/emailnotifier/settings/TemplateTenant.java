package io.integrationhub.emailnotifier.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;

/** What a tenant chose for its templates. */
public final class TemplateTenant {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "email";

    private TemplateTenant() {}

    /** Whether a system other than commercetools masters the tenant's templates. */
    public static boolean isMastered(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** The system that masters the tenant's templates, for example {@code email}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }
}
