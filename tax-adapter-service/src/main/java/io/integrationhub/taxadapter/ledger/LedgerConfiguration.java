package io.integrationhub.taxadapter.ledger;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ledgers together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    RateMemory rateMemory(JdbcClient jdbc, InstantSource clock) {
        return new JdbcRateMemory(jdbc, clock);
    }

    @Bean
    AuditPlan auditPlan(JdbcClient jdbc) {
        return new JdbcAuditPlan(jdbc);
    }

    @Bean
    CheckMemory checkMemory(JdbcClient jdbc) {
        return new JdbcCheckMemory(jdbc);
    }

    @Bean
    TaxLedger taxLedger(JdbcClient jdbc) {
        return new JdbcTaxLedger(jdbc);
    }
}
