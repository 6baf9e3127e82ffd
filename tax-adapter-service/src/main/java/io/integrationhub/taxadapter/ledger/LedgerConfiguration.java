package io.integrationhub.taxadapter.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    TaxLedger taxLedger(JdbcClient jdbc) {
        return new JdbcTaxLedger(jdbc);
    }

    @Bean
    AuditSchedule auditSchedule(JdbcClient jdbc) {
        return new AuditSchedule(jdbc);
    }
}
