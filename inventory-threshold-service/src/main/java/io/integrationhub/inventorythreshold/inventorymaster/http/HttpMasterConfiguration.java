package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the inventory master over HTTP. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(Mappings compiler) {
        HttpMappings mappings = HttpMappings.of(compiler);
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (StockTenant.isMastered(tenant)) {
                settings.check(findings);
                mappings.check(tenant, findings);
            }
        });
    }

    @Bean
    HttpMappings httpMappings(Tenants tenants, Mappings compiler) {
        HttpMappings mappings = HttpMappings.of(compiler);
        tenants.all().stream().filter(StockTenant::isMastered).forEach(mappings::compile);
        return mappings;
    }

    @Bean
    InventoryMaster inventoryMaster(
            LiveClients live, SystemClients systems, HttpMappings mappings, InstantSource clock) {
        return new HttpInventoryMaster(live, systems, mappings, clock);
    }

    @Bean
    Reservations reservations(LiveClients live, SystemClients systems, HttpMappings mappings, InstantSource clock) {
        return new HttpReservations(live, systems, mappings, clock);
    }
}
