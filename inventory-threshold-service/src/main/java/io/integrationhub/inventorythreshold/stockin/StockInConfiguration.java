package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.stream.RecordPublisher;
import io.integrationhub.system.poll.Source;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes stock in. */
@Configuration(proxyBeanMethods = false)
class StockInConfiguration {

    @Bean
    StockInFlow stockInFlow(ReportedStockLedger reported, EntryLedger entries, InventoryEntryWriter writer) {
        return new StockInFlow(reported, entries, writer);
    }

    @Bean
    StockFeedFlow stockFeedFlow(FeedLedger feeds, StockInFlow stockIn) {
        return new StockFeedFlow(feeds, stockIn);
    }

    @Bean
    Source.Provider pendingEntries(
            Tenants tenants, StockInFlow flow, ReportedStockLedger reported, FeedLedger feeds, InstantSource clock) {
        return new PendingEntriesJob(tenants, flow, reported, feeds, clock);
    }

    @Bean
    static TenantSection<StockFileSettings> stockFileSection() {
        return StockFileSettings.SECTION.checkedBy(new StockFileSettingsCheck());
    }

    @Bean
    Source.Provider stockFiles(Tenants tenants, RecordPublisher publisher, InstantSource clock) {
        return new StockFileJobs(tenants, publisher, clock);
    }
}
