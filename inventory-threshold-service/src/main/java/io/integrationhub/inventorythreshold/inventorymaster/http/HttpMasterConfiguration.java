package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.starter.system.LiveSystems;
import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.starter.tenant.TenantSection;
import io.integrationhub.starter.tenant.Tenants;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the adapter behind the port. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(Mappings mappings) {
        return HttpMasterSettings.SECTION.checkedBy(
                (tenant, settings, findings) -> {
                    if (InventorySettings.isChecked(tenant)) {
                        settings.check(mappings, findings);
                    }
                });
    }

    @Bean
    InventoryMaster inventoryMaster(
            LiveSystems systems, Tenants tenants, Mappings mappings, InstantSource clock) {
        Map<TenantId, StockBody> bodies = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            if (InventorySettings.isChecked(tenant)) {
                bodies.put(tenant.id(), body(tenant, mappings));
            }
        }
        return new HttpInventoryMaster(systems, bodies, clock);
    }

    private static StockBody body(Tenant tenant, Mappings mappings) {
        HttpMasterSettings settings = tenant.section(HttpMasterSettings.SECTION);
        String prefix = "hub.tenants." + tenant.id() + "." + HttpMasterSettings.NAME + ".";
        return new StockBody(
                HttpMasterSettings.compile(
                        prefix + "query-mapping", settings.queryMapping(), mappings),
                HttpMasterSettings.compile(
                        prefix + "answer-mapping", settings.answerMapping(), mappings));
    }
}
