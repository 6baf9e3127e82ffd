package io.integrationhub.pricing.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Deliveries deliveries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDeliveries(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    PromotionLedger promotionLedger(JdbcClient jdbc) {
        return new JdbcPromotionLedger(jdbc);
    }
}
