package io.integrationhub.customersync.settings;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import java.util.HashMap;
import java.util.Map;

/** What a tenant chose for its customers. */
public final class CustomerTenant {

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "customer";

    private static final String GROUPS = "customer-group";
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
        return !unitMasterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** The system that masters the tenant's Business Units, for example {@code erp}. */
    public static String unitMasterOf(Tenant tenant) {
        return tenant.masters().of(BUSINESS_UNITS).orElse(Masters.COMMERCETOOLS);
    }

    /** Whether customer groups that the master names and commercetools lacks are created. */
    public static boolean createsGroups(Tenant tenant) {
        boolean isOfCommercetools = tenant.masters()
                .of(GROUPS)
                .filter(Masters.COMMERCETOOLS::equals)
                .isPresent();
        return ImportSettings.of(tenant).createGroups() && !isOfCommercetools;
    }

    /** Whether the tenant's customers can be read from their master at any time. */
    public static boolean readsFromMaster(Tenant tenant) {
        return isMastered(tenant) && ImportSettings.of(tenant).messages() == ImportSettings.Messages.DOORBELLS;
    }

    /** The same tenant, for which nothing is written. */
    public static Tenant inDryRun(Tenant tenant) {
        Map<String, Object> sections = new HashMap<>(tenant.sections());
        sections.put(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN));
        return new Tenant(tenant.id(), sections);
    }
}
