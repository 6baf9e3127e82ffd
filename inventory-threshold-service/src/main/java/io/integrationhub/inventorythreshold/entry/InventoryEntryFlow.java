package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries.EntryUpdate;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Deleted;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.InSync;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Unmatched;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockInSettings.UnmatchedEntries;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks an inventory entry that someone else has changed: it is set back to what is available, because the stock has
 * its master elsewhere, and its own threshold is recorded.
 */
class InventoryEntryFlow {

    private final InventoryEntries entries;
    private final ReportedStockLedger reportedStock;
    private final EntryLedger ledger;
    private final DesiredEntries desired;
    private final InventoryEntryWriter writer;

    InventoryEntryFlow(
            InventoryEntries entries,
            ReportedStockLedger reportedStock,
            EntryLedger ledger,
            DesiredEntries desired,
            InventoryEntryWriter writer) {
        this.entries = entries;
        this.reportedStock = reportedStock;
        this.ledger = ledger;
        this.desired = desired;
        this.writer = writer;
    }

    InventoryEntryOutcome check(StockTenant tenant, EntryId id) {
        Instant began = ledger.now();
        Optional<EntryUpdate> update = entries.update(tenant, id, entry -> desired(tenant, entry));
        return update.map(it -> recordUpdate(tenant, it, began)).orElseGet(() -> checkMissing(tenant, id));
    }

    private DesiredEntry desired(StockTenant tenant, ObservedEntry entry) {
        // Recorded with its threshold, whether the master has reported the position or not.
        ledger.recordObserved(tenant.id(), List.of(entry));
        if (tenant.settings().stockIn().unmatchedEntries() == UnmatchedEntries.ADOPT) {
            reportedStock.adopt(tenant.id(), entry.position(), entry.quantity());
        }
        return desired.of(tenant, entry.position());
    }

    private InventoryEntryOutcome recordUpdate(StockTenant tenant, EntryUpdate update, Instant began) {
        ObservedEntry entry = update.entry();
        Position position = entry.position();
        ledger.recordWritten(tenant.id(), Set.of(position), List.of(entry), began);
        return switch (update.desired()) {
            case DesiredEntry.Unmanaged _ -> new Unmatched(position);
            case DesiredEntry.Present _, DesiredEntry.Absent _ ->
                update.isWritten() ? new Repaired(position, entry.quantity()) : new InSync(position);
        };
    }

    /** An entry that does not exist is created again if there is stock. */
    private InventoryEntryOutcome checkMissing(StockTenant tenant, EntryId id) {
        Optional<Position> position = ledger.positionOf(tenant.id(), id);
        if (position.isEmpty()) {
            return new Deleted(id);
        }
        return switch (desired.of(tenant, position.get())) {
            case DesiredEntry.Present present when present.quantity() > 0 -> restore(tenant, position.get());
            case DesiredEntry.Present _, DesiredEntry.Absent _, DesiredEntry.Unmanaged _ -> {
                ledger.recordWritten(tenant.id(), Set.of(position.get()), List.of(), ledger.now());
                yield new Deleted(id);
            }
        };
    }

    private InventoryEntryOutcome restore(StockTenant tenant, Position position) {
        writer.write(tenant, Set.of(position));
        return new Restored(position);
    }
}
