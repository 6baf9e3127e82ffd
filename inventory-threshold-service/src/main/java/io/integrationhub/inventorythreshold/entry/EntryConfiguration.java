package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the inventory entries. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean
    InventoryEntryWriter inventoryEntryWriter(DesiredEntries desired, EntryLedger ledger, InventoryEntries entries) {
        return new InventoryEntryWriter(desired, ledger, entries);
    }

    @Bean
    InventoryEntryFlow inventoryEntryFlow(
            InventoryEntries entries,
            ReportedStockLedger reportedStock,
            EntryLedger ledger,
            DesiredEntries desired,
            InventoryEntryWriter writer) {
        return new InventoryEntryFlow(entries, reportedStock, ledger, desired, writer);
    }

    @Bean
    PeriodicJob pendingEntriesJob(InventoryEntryWriter writer) {
        return new PendingEntriesJob(writer);
    }
}
