package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tenants for tests, bound as the hub binds them. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private SampleTenants() {}

    /** A tenant of its own, which shares no row of the database with other tests. */
    public static TenantId newId() {
        return new TenantId("tenant" + TENANTS.incrementAndGet());
    }

    /** The tenant {@code acme}, whose stock the OMS owns, and which rejects orders if the OMS does not answer. */
    public static StockTenant oms(Map<String, String> settings) {
        return oms(ACME, settings);
    }

    /** A tenant whose stock the OMS owns, and which rejects orders if the OMS does not answer. */
    public static StockTenant oms(TenantId id, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("on-master-failure", "reject"));
        all.putAll(settings);
        return StockTenant.of(tenant(id, "oms", all));
    }

    /** The tenant {@code acme} with this inventory master. */
    public static Tenant withMaster(String master, Map<String, String> settings) {
        return tenant(ACME, master, settings);
    }

    private static Tenant tenant(TenantId id, String master, Map<String, String> settings) {
        Tenant tenant = new Tenant(id, Map.of("masters", Map.of("inventory", master, "order", "oms")));
        return BoundSections.with(
                tenant,
                BoundSections.entry(ExtensionSettings.SECTION, Map.of()),
                BoundSections.entry(Systems.SECTION, Map.of()),
                BoundSections.entry(InventorySettings.SECTION, settings));
    }
}
