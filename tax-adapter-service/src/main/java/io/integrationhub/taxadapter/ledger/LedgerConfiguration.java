package io.integrationhub.taxadapter.ledger;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ledgers together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Aside aside() {
        return new Aside(task -> Thread.ofVirtual().name("tax-memory").start(task));
    }

    @Bean
    RateMemory rateMemory(JdbcClient jdbc, InstantSource clock, Aside aside) {
        return new JdbcRateMemory(jdbc, clock, aside);
    }

    @Bean
    AuditPlan auditPlan(JdbcClient jdbc) {
        return new JdbcAuditPlan(jdbc);
    }

    @Bean
    CheckMemory checkMemory(JdbcClient jdbc, Aside aside) {
        return new JdbcCheckMemory(jdbc, aside);
    }

    @Bean
    TaxLedger taxLedger(JdbcClient jdbc) {
        return new JdbcTaxLedger(jdbc);
    }
}
