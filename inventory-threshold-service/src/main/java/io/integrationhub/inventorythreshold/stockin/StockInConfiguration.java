package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.Mappings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes stock in. */
@Configuration(proxyBeanMethods = false)
class StockInConfiguration {

    @Bean
    StockReportReader stockReportReader(Mappings compiler, InstantSource clock) {
        return StockReportReader.of(compiler, clock);
    }

    @Bean
    StockRecorder stockRecorder(ReportedStockLedger reportedStock, EntryLedger entries) {
        return new StockRecorder(reportedStock, entries);
    }

    @Bean
    StockInFlow stockInFlow(ReportedStockLedger reportedStock, StockRecorder recorder, InventoryEntryWriter writer) {
        return new StockInFlow(reportedStock, recorder, writer);
    }

    @Bean
    StockFeedFlow stockFeedFlow(FeedLedger feeds, StockRecorder recorder, InventoryEntryWriter writer) {
        return new StockFeedFlow(feeds, recorder, writer);
    }

    @Bean
    PeriodicJob stockCompactionJob(ReportedStockLedger reportedStock, InstantSource clock) {
        return new StockCompactionJob(reportedStock, clock);
    }

    @Bean
    PeriodicJob.Provider stockFiles(StockReportReader reader, RecordPublisher publisher, InstantSource clock) {
        return InventorySettings.INBOUND_FILES.jobs(new StockFileConsumer(reader, publisher), clock);
    }
}
