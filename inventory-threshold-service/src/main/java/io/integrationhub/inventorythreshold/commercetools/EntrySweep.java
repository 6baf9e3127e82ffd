package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.client.ByProjectKeyInventoryGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds inventory entries that are not as desired or not recorded: messages get lost, and commercetools sends none for
 * a changed threshold.
 */
record EntrySweep(
        Commercetools commercetools,
        SupplyChannels channels,
        EntryLedger ledger,
        DesiredEntries desired,
        Tenants tenants)
        implements Sweep<InventoryEntry> {

    @Override
    public String name() {
        return "inventory-entries";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public ByProjectKeyInventoryGet query(ProjectApiRoot api) {
        return api.inventory().get();
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("inventory-entry", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId id, InventoryEntry resource) {
        StockTenant tenant = StockTenant.of(tenants.get(id));
        Project project = commercetools.project(id);
        ObservedEntry entry = new EntryReader(tenant, project, channels).observed(resource);
        if (isUpToDate(tenant, entry)) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                project.key(),
                "InventoryEntryQuantitySet",
                new Notification.ResourceRef("inventory-entry", entry.id().value(), resource.getVersion()),
                Optional.of(entry.position().sku())));
    }

    private boolean isUpToDate(StockTenant tenant, ObservedEntry entry) {
        return ledger.isRecorded(tenant.id(), entry)
                && switch (desired.of(tenant, entry.position())) {
                    case DesiredEntry.Present present -> present.isMetBy(entry.quantity());
                    case DesiredEntry.Absent _ -> false;
                    case DesiredEntry.Unmanaged _ -> true;
                };
    }
}
