package io.integrationhub.customersync.export;

import io.integrationhub.stream.claim.ResourceClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledgers. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    ProfileLedger profileLedger(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcProfileLedger(jdbc, claims);
    }

    @Bean
    PendingProfiles pendingProfiles(JdbcClient jdbc) {
        return new JdbcPendingProfiles(jdbc);
    }
}
