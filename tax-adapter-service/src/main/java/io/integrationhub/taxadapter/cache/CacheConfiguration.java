package io.integrationhub.taxadapter.cache;

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

    @Bean
    VerificationCache verificationCache(JdbcClient jdbc, BestEffortQueries queries) {
        return new JdbcVerificationCache(jdbc, queries);
    }
}
