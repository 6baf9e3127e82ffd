package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** Puts the adapters behind the ports. */
@Configuration(proxyBeanMethods = false)
class CommercetoolsConfiguration {

    @Bean
    SupplyChannels supplyChannels(Commercetools commercetools) {
        return new SdkSupplyChannels(commercetools);
    }

    @Bean
    SdkMarkTypes markTypes(Commercetools commercetools) {
        return new SdkMarkTypes(commercetools);
    }

    @Bean
    StockEntries stockEntries(Commercetools commercetools, SupplyChannels channels) {
        return new SdkStockEntries(commercetools, channels);
    }

    @Bean
    Sweep<InventoryEntry> entrySweep(
            Commercetools commercetools,
            SupplyChannels channels,
            EntryLedger ledger,
            EntryTargets targets,
            Tenants tenants) {
        return new EntrySweep(commercetools, channels, ledger, targets, tenants);
    }

    @Bean
    TenantRequirement entryNeed() {
        return new TenantRequirement(InventorySettings::isChecked, Set.of("inventory-entry"), Set.of("manage_subscriptions"));
    }

    @Bean
    MarkTypesAtStart markTypesAtStart(
            Tenants tenants, MarkTypes types, @Qualifier("commercetoolsScheduler") TaskScheduler scheduler) {
        return new MarkTypesAtStart(tenants, types, scheduler);
    }

    @Bean
    Orders orders(Commercetools commercetools, SupplyChannels channels, SdkMarkTypes types) {
        return new SdkOrders(commercetools, channels, types);
    }
}
