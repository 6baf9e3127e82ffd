package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries.Looked;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.AsAvailable;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Gone;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.entry.InventoryEntryOutcome.Stranger;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Strangers;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at an inventory entry that somebody else wrote: it is made to show what is available again, because the stock
 * has its master elsewhere; and its own threshold is kept.
 */
public class InventoryEntryFlow {

    /** What the flow keeps of what it sees. */
    public record Ledgers(ReportedStockLedger words, EntryLedger entries, DesiredEntries targets) {}

    private final InventoryEntries entries;
    private final Ledgers ledgers;
    private final InventoryEntryWriter showing;

    public InventoryEntryFlow(InventoryEntries entries, Ledgers ledgers, InventoryEntryWriter showing) {
        this.entries = entries;
        this.ledgers = ledgers;
        this.showing = showing;
    }

    /** Looks at one entry. */
    public InventoryEntryOutcome look(Tenant tenant, EntryId id) {
        if (!InventorySettings.isChecked(tenant)) {
            return new NobodysStock(id);
        }
        Instant began = ledgers.entries().now();
        Optional<Looked> looked = entries.look(tenant, id, entry -> target(tenant, entry));
        if (looked.isEmpty()) {
            return missing(tenant, id);
        }
        ObservedEntry entry = looked.get().entry();
        ledgers.entries().shown(tenant.id(), Set.of(entry.position()), List.of(entry), began);
        if (looked.get().target() instanceof DesiredEntry.Leave) {
            return new Stranger(entry.position());
        }
        return looked.get().isWritten()
                ? new Repaired(entry.position(), entry.quantity())
                : new AsAvailable(entry.position());
    }

    private DesiredEntry target(Tenant tenant, ObservedEntry entry) {
        // Known from now on, with its own threshold, whether the master ever spoke of it or not.
        ledgers.entries().seen(tenant.id(), List.of(entry));
        if (InventorySettings.of(tenant).stockIn().strangers() == Strangers.BELIEVE) {
            ledgers.words().believe(tenant.id(), entry.position(), entry.quantity());
        }
        return ledgers.targets().of(tenant, entry.position());
    }

    /** An entry that is not there is made again if it had something to show. */
    private InventoryEntryOutcome missing(Tenant tenant, EntryId id) {
        Optional<Position> position = ledgers.entries().positionOf(tenant.id(), id);
        if (position.isEmpty()) {
            return new Gone(id);
        }
        boolean hasStock =
                ledgers.targets().of(tenant, position.get()) instanceof DesiredEntry.Show show && show.quantity() > 0;
        if (hasStock) {
            showing.show(tenant, Set.of(position.get()));
            return new Restored(position.get());
        }
        ledgers.entries()
                .shown(
                        tenant.id(),
                        Set.of(position.get()),
                        List.of(),
                        ledgers.entries().now());
        return new Gone(id);
    }
}
