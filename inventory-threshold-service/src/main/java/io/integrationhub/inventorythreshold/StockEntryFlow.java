package io.integrationhub.inventorythreshold;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.StockEntryOutcome.AsAvailable;
import io.integrationhub.inventorythreshold.StockEntryOutcome.Gone;
import io.integrationhub.inventorythreshold.StockEntryOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.StockEntryOutcome.Repaired;
import io.integrationhub.inventorythreshold.StockEntryOutcome.Restored;
import io.integrationhub.inventorythreshold.StockEntryOutcome.Stranger;
import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.commercetools.StockEntries.Looked;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Strangers;
import io.integrationhub.inventorythreshold.stock.EntryId;
import io.integrationhub.inventorythreshold.stock.EntryTarget;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.SeenEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at an inventory entry that somebody else wrote: it is made to show what is available again, because the stock
 * has its master elsewhere; and its own threshold is kept.
 */
public class StockEntryFlow {

    /** What the flow keeps of what it sees. */
    record Ledgers(WordLedger words, EntryLedger entries, EntryTargets targets) {}

    private final StockEntries entries;
    private final Ledgers ledgers;
    private final EntryShowing showing;

    StockEntryFlow(StockEntries entries, Ledgers ledgers, EntryShowing showing) {
        this.entries = entries;
        this.ledgers = ledgers;
        this.showing = showing;
    }

    /** Looks at one entry. */
    public StockEntryOutcome look(Tenant tenant, EntryId id) {
        if (!InventorySettings.isChecked(tenant)) {
            return new NobodysStock(id);
        }
        Instant began = ledgers.entries().now();
        Optional<Looked> looked = entries.look(tenant, id, entry -> target(tenant, entry));
        if (looked.isEmpty()) {
            return missing(tenant, id);
        }
        SeenEntry entry = looked.get().entry();
        ledgers.entries().shown(tenant.id(), Set.of(entry.position()), List.of(entry), began);
        if (looked.get().target() instanceof EntryTarget.Leave) {
            return new Stranger(entry.position());
        }
        return looked.get().isWritten()
                ? new Repaired(entry.position(), entry.quantity())
                : new AsAvailable(entry.position());
    }

    private EntryTarget target(Tenant tenant, SeenEntry entry) {
        // Known from now on, with its own threshold, whether the master ever spoke of it or not.
        ledgers.entries().seen(tenant.id(), List.of(entry));
        if (InventorySettings.of(tenant).stockIn().strangers() == Strangers.BELIEVE) {
            ledgers.words().believe(tenant.id(), entry.position(), entry.quantity());
        }
        return ledgers.targets().of(tenant, entry.position());
    }

    /** An entry that is not there is made again if it had something to show. */
    private StockEntryOutcome missing(Tenant tenant, EntryId id) {
        Optional<Position> position = ledgers.entries().positionOf(tenant.id(), id);
        if (position.isEmpty()) {
            return new Gone(id);
        }
        boolean hasStock =
                ledgers.targets().of(tenant, position.get()) instanceof EntryTarget.Show show && show.quantity() > 0;
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
