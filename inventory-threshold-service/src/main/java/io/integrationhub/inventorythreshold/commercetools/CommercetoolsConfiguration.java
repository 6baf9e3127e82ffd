package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.inventory.InventoryEntry;
import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the service reads and writes in commercetools. */
@Configuration(proxyBeanMethods = false)
class CommercetoolsConfiguration {

    @Bean
    SupplyChannels supplyChannels(Commercetools commercetools) {
        return new SdkSupplyChannels(commercetools);
    }

    @Bean
    InventoryEntries inventoryEntries(Commercetools commercetools, SupplyChannels channels) {
        return new SdkInventoryEntries(
                commercetools, channels, Provisioning.channels(ChannelRoleEnum.INVENTORY_SUPPLY, commercetools));
    }

    @Bean
    Sweep<InventoryEntry> entrySweep(
            Commercetools commercetools,
            SupplyChannels channels,
            EntryLedger ledger,
            DesiredEntries desired,
            Tenants tenants) {
        return new EntrySweep(commercetools, channels, ledger, desired, tenants);
    }

    @Bean
    TenantRequirement entryRequirement() {
        return new TenantRequirement(
                StockTenant::isMastered, Set.of("inventory-entry"), Set.of("manage_subscriptions"));
    }

    /** The custom field that marks orders accepted without confirmation by the master. */
    @Bean
    ProvisionedFields unconfirmedField(Commercetools commercetools) {
        return Provisioning.fieldsOn(
                ResourceTypeId.ORDER, commercetools, CommercetoolsConfiguration::typeOfUnconfirmedOrders);
    }

    private static HubType typeOfUnconfirmedOrders(Tenant tenant) {
        InventorySettings settings = StockTenant.of(tenant).settings();
        return HubType.of(settings.unconfirmedType(), "Integration Hub")
                .withText(settings.unconfirmedField(), "Stock check");
    }

    @Bean
    PeriodicJob unconfirmedFieldJob(ProvisionedFields unconfirmedField) {
        return new UnconfirmedFieldJob(unconfirmedField);
    }

    @Bean
    Orders orders(Commercetools commercetools, SupplyChannels channels, ProvisionedFields unconfirmedField) {
        return new SdkOrders(commercetools, channels, unconfirmedField);
    }
}
