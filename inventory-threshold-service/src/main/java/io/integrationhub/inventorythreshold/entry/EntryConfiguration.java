package io.integrationhub.inventorythreshold.entry;

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
            InventoryEntries entries, InventoryEntryFlow.Ledgers ledgers, InventoryEntryWriter writer) {
        return new InventoryEntryFlow(entries, ledgers, writer);
    }

    @Bean
    InventoryEntryFlow.Ledgers inventoryEntryLedgers(
            ReportedStockLedger reported, EntryLedger entries, DesiredEntries desired) {
        return new InventoryEntryFlow.Ledgers(reported, entries, desired);
    }
}
