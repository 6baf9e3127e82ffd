package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.claim.ResourceClaims;
import io.integrationhub.stream.erasure.PersonalDataStore;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the ledger and what deletes from it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    MailLedger mailLedger(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcMailLedger(jdbc, claims);
    }

    @Bean
    MailOverview mailOverview(JdbcClient jdbc) {
        return new JdbcMailOverview(jdbc);
    }

    @Bean
    Suppressions suppressions(JdbcClient jdbc) {
        return new JdbcSuppressions(jdbc);
    }

    @Bean
    BurstGuard burstGuard(JdbcClient jdbc) {
        return new JdbcBurstGuard(jdbc);
    }

    @Bean
    OwnTokens ownTokens(JdbcClient jdbc) {
        return new JdbcOwnTokens(jdbc);
    }

    @Bean
    PersonalDataStore mailPersonalData(JdbcClient jdbc) {
        return new MailPersonalData(jdbc);
    }

    /** Longer than any token is valid. */
    @Bean
    PeriodicJob tokenRetention(OwnTokens tokens) {
        return new RetentionJob(
                "mail-token-retention", EmailSettings::sends, _ -> Duration.ofDays(60), tokens::deleteOlderThan);
    }

    @Bean
    PeriodicJob mailRetention(MailLedger ledger) {
        return new RetentionJob(
                "mail-retention",
                EmailSettings::sends,
                tenant -> EmailSettings.of(tenant).retention(),
                ledger::deleteOlderThan);
    }
}
