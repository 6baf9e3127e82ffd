package io.integrationhub.pricing.quoteledger;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.stream.claim.ResourceClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledger. */
@Configuration(proxyBeanMethods = false)
class QuoteLedgerConfiguration {

    @Bean
    QuoteLedger quoteLedger(JdbcClient jdbc, ResourceClaims claims) {
        return new JdbcQuoteLedger(jdbc, claims);
    }

    @Bean
    PeriodicJob quoteRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "quote-retention",
                QuoteTenant::usesQuotes,
                tenant -> QuoteSettings.of(tenant).retention(),
                new OldNegotiations(jdbc));
    }
}
