package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;

/** Writers of inventory entries, as tests of other packages need them. */
public final class EntryWriters {

    private EntryWriters() {}

    public static InventoryEntryWriter writer(TestLedgers ledgers, InventoryEntries entries) {
        return writer(ledgers.holds(), ledgers.entries(), entries);
    }

    public static InventoryEntryWriter writer(HoldLedger holds, EntryLedger ledger, InventoryEntries entries) {
        return new InventoryEntryWriter(new DesiredEntries(holds, ledger), ledger, entries);
    }
}
