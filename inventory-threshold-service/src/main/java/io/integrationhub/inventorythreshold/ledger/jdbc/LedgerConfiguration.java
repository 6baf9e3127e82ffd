package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the ledgers. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    PositionRows positionRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PositionRows(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    HoldLedger holdLedger(PositionRows positions) {
        return new JdbcHoldLedger(positions);
    }

    @Bean
    StockEventLedger stockEventLedger(PositionRows positions) {
        return new JdbcStockEventLedger(positions);
    }

    @Bean
    DiscrepancyLedger discrepancyLedger(PositionRows positions) {
        return new JdbcDiscrepancyLedger(positions);
    }

    @Bean
    ReservationLedger reservationLedger(PositionRows positions) {
        return new JdbcReservationLedger(positions);
    }

    @Bean
    EntryLedger entryLedger(PositionRows positions) {
        return new JdbcEntryLedger(positions);
    }

    @Bean
    FeedLedger feedLedger(PositionRows positions) {
        return new JdbcFeedLedger(positions);
    }

    @Bean
    RetentionJob feedRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "stock-feed-retention",
                StockTenant::isMastered,
                tenant -> StockTenant.of(tenant).settings().stockIn().feedRetention(),
                feedDeletion(jdbc));
    }

    static Deletion feedDeletion(JdbcClient jdbc) {
        return Deletion.ofFeeds(
                jdbc, "stock_feed", "coalesce(applied_at, started_at)", "case when applied_at is null then feed end");
    }

    @Bean
    DesiredEntries desiredEntries(HoldLedger holds, EntryLedger entries) {
        return new DesiredEntries(holds, entries);
    }

    @Bean
    ReportedStockLedger reportedStockLedger(PositionRows positions) {
        return new JdbcReportedStockLedger(positions);
    }
}
