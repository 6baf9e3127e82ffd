package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.test.fakes.BoundSections;
import java.util.HashMap;
import java.util.Map;

/** Tenants to test with, bound as the hub binds them. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    private SampleTenants() {}

    /** A tenant whose stock the OMS owns; it refuses what nobody answers about. */
    public static Tenant oms(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("when-unanswered", "refuse"));
        all.putAll(settings);
        return tenant("oms", all);
    }

    public static Tenant tenant(String master, Map<String, String> settings) {
        return new Tenant(
                ACME,
                Map.of(
                        "masters",
                        Map.of("inventory", master, "order", "oms"),
                        ExtensionSettings.SECTION.name(),
                        BoundSections.bound(ExtensionSettings.SECTION, Map.of()),
                        InventorySettings.NAME,
                        settings(settings)));
    }

    public static InventorySettings settings(Map<String, String> properties) {
        return BoundSections.bound(InventorySettings.SECTION, properties);
    }
}
