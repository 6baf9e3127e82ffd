package io.integrationhub.stream.health;

import io.integrationhub.stream.flow.FlowState;
import io.integrationhub.stream.flow.Flows;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Configures the health of the flows. */
@AutoConfiguration
@EnableConfigurationProperties(HealthSettings.class)
class HealthAutoConfiguration {

    @Bean
    ProgressWatch progressWatch(ObjectProvider<InstantSource> clock) {
        return new ProgressWatch(clock.getIfAvailable(InstantSource::system));
    }

    /** Becomes {@code reading}, which belongs to no probe. */
    @Bean("readingHealthIndicator")
    HealthIndicator readingHealth(ObjectProvider<Flows> flows) {
        return new ReadingHealth(() -> states(flows));
    }

    private static List<FlowState> states(ObjectProvider<Flows> flows) {
        return flows.stream().flatMap(some -> some.states().stream()).toList();
    }

    /** Becomes {@code progress} in the health groups. */
    @Bean("progressHealthIndicator")
    HealthIndicator progressHealth(
            ObjectProvider<Flows> flows,
            ProgressWatch watch,
            ObjectProvider<InstantSource> clock,
            HealthSettings settings) {
        return new ProgressHealth(
                () -> states(flows), watch, clock.getIfAvailable(InstantSource::system), settings.stuckThreshold());
    }
}
