package io.integrationhub.inventorythreshold.ledger.jdbc;

import io.integrationhub.inventorythreshold.ledger.DesiredEntries;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the ledgers together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    HoldLedger holdLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcHoldLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    StockEventLedger crossingLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcStockEventLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    DiscrepancyLedger driftLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDiscrepancyLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    ReservationLedger reservationLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcReservationLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    EntryLedger entryLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcEntryLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    FeedLedger feedLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcFeedLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    DesiredEntries entryTargets(HoldLedger holds, EntryLedger entries) {
        return new DesiredEntries(holds, entries);
    }

    @Bean
    ReportedStockLedger wordLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcReportedStockLedger(jdbc, new TransactionTemplate(transactions));
    }
}
