package io.integrationhub.orderexport.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ledgers together. */
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
    AnnouncementLedger announcementLedger(JdbcClient jdbc) {
        return new JdbcAnnouncementLedger(jdbc);
    }
}
