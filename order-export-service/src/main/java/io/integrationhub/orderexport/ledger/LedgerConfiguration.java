package io.integrationhub.orderexport.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledgers. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    ExportLedger exportLedger(JdbcClient jdbc) {
        return new JdbcExportLedger(jdbc);
    }

    @Bean
    ProgressLedger progressLedger(JdbcClient jdbc) {
        return new JdbcProgressLedger(jdbc);
    }

    @Bean
    PublicationLedger publicationLedger(JdbcClient jdbc) {
        return new JdbcPublicationLedger(jdbc);
    }
}
