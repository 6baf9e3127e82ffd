package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.extension.NamedExtensionSettings;
import io.integrationhub.commercetools.extension.OnFailure;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A tenant whose stock has a master outside commercetools, with the settings of this service. The flows see no other
 * tenants.
 *
 * @param master the system that owns the stock, for example {@code oms}
 */
public record StockTenant(Tenant tenant, String master, InventorySettings settings) {

    /** The Extension that calls the stock check: {@code …extensions.named.stock.*}, {@code /extensions/acme/stock}. */
    public static final String EXTENSION = "stock";

    /** How long commercetools waits for the Extension, unless the tenant sets another time. */
    public static final Duration EXTENSION_TIMEOUT = Duration.ofSeconds(2);

    /** The data type, as below {@code hub.tenants.<tenant>.masters}. */
    private static final String DATA_TYPE = "inventory";

    /** The master of a tenant that keeps no stock at all. */
    private static final String UNTRACKED = "untracked";

    /** The tenant with its settings. */
    public static StockTenant of(Tenant tenant) {
        return new StockTenant(tenant, masterOf(tenant), tenant.section(InventorySettings.SECTION));
    }

    /** Whether the tenant's stock has a master outside commercetools. */
    public static boolean isMastered(Tenant tenant) {
        return !Set.of(Masters.COMMERCETOOLS, UNTRACKED).contains(masterOf(tenant));
    }

    private static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    public TenantId id() {
        return tenant.id();
    }

    /** Whether commercetools rejects orders for which the Extension does not respond. */
    public boolean rejectsWithoutResponse() {
        return extension().onFailure() == OnFailure.REJECT;
    }

    /** How long commercetools waits for the Extension. */
    Duration extensionTimeout() {
        return Objects.requireNonNullElse(extension().timeout(), EXTENSION_TIMEOUT);
    }

    /** Whether the tenant's orders are exported to a master. */
    boolean exportsOrders() {
        return tenant.masters()
                .of("order")
                .filter(master -> !master.equals(Masters.COMMERCETOOLS))
                .isPresent();
    }

    private NamedExtensionSettings extension() {
        return tenant.section(ExtensionSettings.SECTION).of(EXTENSION);
    }
}
