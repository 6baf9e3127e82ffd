package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.client.ByProjectKeyInventoryGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.EntryTarget;
import io.integrationhub.inventorythreshold.stock.SeenEntry;
import java.util.Optional;

/**
 * Finds inventory entries that somebody else changed unheard: commercetools sends no message about an entry's own
 * threshold, and others may get lost.
 */
record EntrySweep(
        Commercetools commercetools, SupplyChannels channels, EntryLedger ledger, EntryTargets targets, Tenants tenants)
        implements Sweep<InventoryEntry> {

    @Override
    public String name() {
        return "inventory-entries";
    }

    @Override
    public boolean isFor(TenantId tenant) {
        return InventorySettings.isChecked(tenants.get(tenant));
    }

    @Override
    public ByProjectKeyInventoryGet query(ProjectApiRoot api) {
        return api.inventory().get();
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenantId, InventoryEntry resource) {
        Tenant tenant = tenants.get(tenantId);
        Project project = commercetools.project(tenantId);
        SeenEntry entry = new EntrySight(tenant, project, channels).seen(resource);
        if (isWell(tenant, entry)) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                project.key(),
                "InventoryEntryQuantitySet",
                new Notification.ResourceRef("inventory-entry", entry.id().value(), resource.getVersion()),
                Optional.of(entry.position().sku())));
    }

    private boolean isWell(Tenant tenant, SeenEntry entry) {
        return ledger.isKnown(tenant.id(), entry)
                && switch (targets.of(tenant, entry.position())) {
                    case EntryTarget.Show show -> show.isShownBy(entry.quantity());
                    case EntryTarget.Remove _ -> false;
                    case EntryTarget.Leave _ -> true;
                };
    }
}
