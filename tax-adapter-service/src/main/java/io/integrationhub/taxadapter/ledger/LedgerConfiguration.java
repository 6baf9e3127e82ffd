package io.integrationhub.taxadapter.ledger;

import io.integrationhub.stream.claim.ResourceClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    TaxLedger taxLedger(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcTaxLedger(jdbc, claims);
    }

    @Bean
    AuditSchedule auditSchedule(JdbcClient jdbc) {
        return new AuditSchedule(jdbc);
    }
}
