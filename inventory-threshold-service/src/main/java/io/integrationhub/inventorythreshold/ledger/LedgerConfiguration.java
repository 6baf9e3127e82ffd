package io.integrationhub.inventorythreshold.ledger;

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
    CrossingLedger crossingLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcCrossingLedger(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    DriftLedger driftLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDriftLedger(jdbc, new TransactionTemplate(transactions));
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
    EntryTargets entryTargets(HoldLedger holds, EntryLedger entries) {
        return new EntryTargets(holds, entries);
    }

    @Bean
    WordLedger wordLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcWordLedger(jdbc, new TransactionTemplate(transactions));
    }
}
