package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.taxadapter.settings.EngineSelection;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the caches. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    BestEffortQueries bestEffortQueries() {
        return new BestEffortQueries(
                task -> Thread.ofVirtual().name("tax-cache").start(task));
    }

    @Bean
    RateCache rateCache(JdbcClient jdbc, InstantSource clock, BestEffortQueries queries) {
        return new JdbcRateCache(jdbc, clock, queries);
    }

    /** Older rates are not used for estimates any more. */
    @Bean
    PeriodicJob rateRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "tax-rate-retention",
                EngineSelection::isExternal,
                tenant -> tenant.section(TaxSettings.SECTION).rateCacheTtl(),
                Deletion.of(jdbc, "tax_rate", "updated_at"));
    }

    @Bean
    VerificationCache verificationCache(JdbcClient jdbc, BestEffortQueries queries) {
        return new JdbcVerificationCache(jdbc, queries);
    }
}
