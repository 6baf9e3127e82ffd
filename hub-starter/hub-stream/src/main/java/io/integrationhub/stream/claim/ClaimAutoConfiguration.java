package io.integrationhub.stream.claim;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.stream.StreamProperties;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Provides the claims. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class ClaimAutoConfiguration {

    /** The shortest lease is a second. */
    private static final Duration RENEWAL_INTERVAL = Duration.ofMillis(250);

    private static final Duration RETENTION_INTERVAL = Duration.ofHours(1);

    @Bean
    ResourceClaims resourceClaims(JdbcClient jdbc, StreamProperties properties) {
        return new ResourceClaims(jdbc, properties.maxAttempts());
    }

    /** Claims of crashed workers whose resource nobody claims again. */
    @Bean
    ServiceJob claimRetentionJob(JdbcClient jdbc) {
        return ServiceJob.exclusive(
                "claim-retention",
                RETENTION_INTERVAL,
                () -> jdbc.sql("delete from resource_claim where claimed_until < now() - interval '1 day'")
                        .update());
    }

    @Bean
    ServiceJob claimRenewalJob(ResourceClaims claims) {
        return ServiceJob.onEachReplica("claim-renewal", RENEWAL_INTERVAL, claims::renewDue);
    }
}
