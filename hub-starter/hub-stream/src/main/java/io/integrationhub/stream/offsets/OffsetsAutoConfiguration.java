package io.integrationhub.stream.offsets;

import io.integrationhub.core.job.ServiceJob;
import io.integrationhub.stream.backlog.SettledAheadStore;
import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores periodically what is settled beyond records that do not settle. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class OffsetsAutoConfiguration {

    /** What is settled between two runs is repeated after a crash. */
    private static final Duration INTERVAL = Duration.ofMillis(200);

    @Bean
    SettledAheadStore hubSettledAheadStore(JdbcClient jdbc) {
        return new JdbcSettledAheadStore(jdbc);
    }

    @Bean
    ServiceJob settledAheadJob(Dispatchers dispatchers) {
        return ServiceJob.onEachReplica(
                "settled-ahead", INTERVAL, () -> dispatchers.all().forEach(KeyedDispatcher::storeSettledAhead));
    }
}
