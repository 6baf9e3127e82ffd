package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.test.fakes.BoundSections;
import java.util.HashMap;
import java.util.Map;

/** Sample tenants with settings bound as in production. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    /** The required settings about the start of a tenant. */
    private static final Map<String, String> START = Map.of(
            "gate.placed-from", "2020-01-01",
            "gate.imported-orders", "export",
            "gate.finished-orders", "export");

    private SampleTenants() {}

    /** Returns a tenant whose orders are mastered by an OMS. */
    public static Tenant oms(Map<String, String> orderExport) {
        return tenant("oms", orderExport);
    }

    public static Tenant tenant(String master, Map<String, String> orderExport) {
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("order", master));
        sections.put("order-export", settings(orderExport));
        return new Tenant(ACME, sections);
    }

    public static OrderExportSettings settings(Map<String, String> orderExport) {
        Map<String, String> all = new HashMap<>(START);
        all.putAll(orderExport);
        return BoundSections.bound(OrderExportSettings.SECTION, all);
    }
}
