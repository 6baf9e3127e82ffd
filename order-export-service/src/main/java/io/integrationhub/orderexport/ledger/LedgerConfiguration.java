package io.integrationhub.orderexport.ledger;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.claim.ResourceClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledgers. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    ExportLedger exportLedger(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcExportLedger(jdbc, claims);
    }

    @Bean
    PeriodicJob ledgerRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "order-ledger-retention",
                _ -> true,
                tenant -> tenant.section(OrderExportSettings.SECTION).retention(),
                new OldOrders(jdbc));
    }

    @Bean
    ProgressLedger progressLedger(JdbcClient jdbc) {
        return new JdbcProgressLedger(jdbc);
    }

    @Bean
    CopyLedger copyLedger(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcCopyLedger(jdbc, claims);
    }

    @Bean
    ReturnLedger returnLedger(JdbcClient jdbc) {
        return new JdbcReturnLedger(jdbc);
    }

    @Bean
    PublicationLedger publicationLedger(JdbcClient jdbc) {
        return new JdbcPublicationLedger(jdbc);
    }
}
