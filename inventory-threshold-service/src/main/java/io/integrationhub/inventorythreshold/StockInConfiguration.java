package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.ledger.DriftLedger;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the flows together that bring stock in and keep entries true. */
@Configuration(proxyBeanMethods = false)
class StockInConfiguration {

    @Bean
    EntryShowing entryShowing(EntryTargets targets, EntryLedger ledger, StockEntries entries) {
        return new EntryShowing(targets, ledger, entries);
    }

    @Bean
    StockInFlow stockInFlow(WordLedger words, EntryLedger ledger, EntryShowing showing) {
        return new StockInFlow(words, ledger, showing);
    }

    @Bean
    StockDriftFlow stockDriftFlow(
            InventoryMaster master, StockDriftFlow.Ledgers ledgers, EntryShowing showing, InstantSource clock) {
        return new StockDriftFlow(master, ledgers, showing, clock);
    }

    @Bean
    StockDriftFlow.Ledgers stockDriftLedgers(DriftLedger drifts, HoldLedger holds, WordLedger words) {
        return new StockDriftFlow.Ledgers(drifts, holds, words);
    }

    @Bean
    StockFeedFlow stockFeedFlow(FeedLedger feeds, StockInFlow stockIn) {
        return new StockFeedFlow(feeds, stockIn);
    }

    @Bean
    StockEntryFlow stockEntryFlow(StockEntries entries, StockEntryFlow.Ledgers ledgers, EntryShowing showing) {
        return new StockEntryFlow(entries, ledgers, showing);
    }

    @Bean
    StockEntryFlow.Ledgers stockEntryLedgers(WordLedger words, EntryLedger entries, EntryTargets targets) {
        return new StockEntryFlow.Ledgers(words, entries, targets);
    }
}
