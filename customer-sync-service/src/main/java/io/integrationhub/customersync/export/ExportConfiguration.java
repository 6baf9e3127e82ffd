package io.integrationhub.customersync.export;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.claim.ResourceClaims;
import java.time.Duration;
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

    @Bean
    TrackedActivities trackedActivities(JdbcClient jdbc) {
        return new JdbcTrackedActivities(jdbc);
    }

    /** Nothing happens to an order any more after a year. */
    @Bean
    PeriodicJob orderActivityRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "order-activity-retention",
                ExportSettings::exports,
                _ -> Duration.ofDays(365),
                RetentionJob.Deletion.of(jdbc, "order_activity", "tracked_at"));
    }
}
