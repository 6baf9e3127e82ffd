package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.commercetools.StockEntries.Shown;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.starter.tenant.Tenant;
import java.time.Instant;
import java.util.Set;

/** Makes inventory entries show what is available, and keeps what was seen of them. */
class EntryShowing {

    private final EntryTargets targets;
    private final EntryLedger ledger;
    private final StockEntries entries;

    EntryShowing(EntryTargets targets, EntryLedger ledger, StockEntries entries) {
        this.targets = targets;
        this.ledger = ledger;
        this.entries = entries;
    }

    /**
     * The entries of these positions. If the process dies meanwhile, they are shown later.
     *
     * @return how many were written
     */
    int show(Tenant tenant, Set<Position> positions) {
        Instant began = ledger.now();
        Shown shown = entries.show(tenant, positions, targets.of(tenant, positions));
        ledger.shown(tenant.id(), positions, shown.entries(), began);
        return shown.written();
    }
}
