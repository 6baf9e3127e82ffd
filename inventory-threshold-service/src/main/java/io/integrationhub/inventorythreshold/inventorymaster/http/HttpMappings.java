package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The compiled mappings of all tenants that have an inventory master. */
record HttpMappings(Map<TenantId, OfTenant> tenants) {

    /** One tenant's. */
    record OfTenant(StockDocuments stock, ReservationDocuments reservation) {}

    HttpMappings {
        tenants = Map.copyOf(tenants);
    }

    static HttpMappings of(Tenants tenants, Mappings mappings) {
        Map<TenantId, OfTenant> compiled = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            if (InventorySettings.isChecked(tenant)) {
                compiled.put(tenant.id(), of(tenant, mappings));
            }
        }
        return new HttpMappings(compiled);
    }

    private static OfTenant of(Tenant tenant, Mappings mappings) {
        HttpMasterSettings settings = tenant.section(HttpMasterSettings.SECTION);
        String prefix = "hub.tenants." + tenant.id() + "." + HttpMasterSettings.NAME + ".";
        return new OfTenant(
                new StockDocuments(
                        compile(prefix + "query-mapping", settings.queryMapping(), mappings),
                        compile(prefix + "answer-mapping", settings.answerMapping(), mappings),
                        compile(prefix + "list-mapping", settings.listMapping(), mappings)),
                new ReservationDocuments(
                        compile(prefix + "reserve-mapping", settings.reserveMapping(), mappings),
                        compile(prefix + "reserved-mapping", settings.reservedMapping(), mappings)));
    }

    private static Mapping compile(String property, String value, Mappings mappings) {
        return HttpMasterSettings.compile(property, value, mappings);
    }

    OfTenant of(Tenant tenant) {
        return Optional.ofNullable(tenants.get(tenant.id()))
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no HTTP master"));
    }
}
